import type { Problem } from '../../apis/problem';
import type { SandboxCall, StandIn } from '../call';
import { jsonReply, type Reply } from '../reply';
import { refuseDatagovsgCall } from './access';
import { getCollectionMetadata, getDatasetMetadata, listCollections, listDatasets } from './catalogue';
import { datastoreSearch } from './datastoreSearch';
import { validationError, wrappedError } from './errors';

/** data.gov.sg, for one write key. */
export function datagovsgStandIn(writeKey: string): StandIn {
  return {
    refuse: call => refuseDatagovsgCall(call, writeKey),
    invalid,
    unusable,
    handlers: { whoami, listDatasets, getDatasetMetadata, listCollections, getCollectionMetadata, datastoreSearch },
  };
}

/** Bare, without the wrapper, as documented: https://guide.data.gov.sg/user-guide/for-data-owners/write-apis */
const whoami = (): Reply => jsonReply(200, { user: { userId: '1', email: 'officer@example.gov.sg' } });

function unusable(status: number, errorMsg: string): Reply {
  const error = { code: 4, name: 'ERROR_PARAMS', errorMsg };
  // A POST to the download calls is answered with 403 by the real service; taken to be so everywhere.
  return wrappedError(status === 405 ? 403 : status, error, 'status and body of an unusable request');
}

function invalid(call: SandboxCall, problems: readonly Problem[]): Reply {
  if (call.operation.id === 'datastoreSearch') return validationError(messagesByField(problems));
  const error = { code: 4, name: 'ERROR_PARAMS', errorMsg: problems.map(problem => problem.message).join(' ') };
  const isDate = problems.every(problem => problem.field === 'date');
  return wrappedError(400, error, ...(isDate ? [] : ['status and body for values that do not fit']));
}

function messagesByField(problems: readonly Problem[]): Record<string, string[]> {
  const byField: Record<string, string[]> = {};
  for (const { field, message } of problems) (byField[field] ??= []).push(message);
  return byField;
}
