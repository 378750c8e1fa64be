import type { OperationProfile } from '../../core/model/apiProfile';
import { own } from '../../shared/json/own';
import { paysgProfile } from './profile';

const operations: Readonly<Record<string, OperationProfile>> = paysgProfile.operations;

/** What this profile knows of an operation; undefined for one of another service. */
export const operationProfileIn = (operationId: string): OperationProfile | undefined => own(operations, operationId);
