import type { Validate } from '../../../core/apis/validate';

export declare const answerValidators: Readonly<Record<string, Readonly<Record<string, Validate | undefined>> | undefined>>;
