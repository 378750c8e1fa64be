import type { Validate } from '../../../core/apis/validate';

export declare const requestValidators: Readonly<Record<string, Validate | undefined>>;
