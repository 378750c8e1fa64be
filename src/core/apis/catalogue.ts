/** What can be called, read from the OpenAPI documents and the profiles beside them. */
import { datagovsg } from './datagovsg.profile';
import { keyHeaders, operations } from './generated/operations';
import { paysg } from './paysg.profile';
import type { ApiProfile, OperationProfile, WrittenProfile } from './apiProfile';
import type { KeyKind } from './keyKind';
import type { ApiId, EnvironmentId, Harm, KeyKindId, Operation } from './types';

export { operations };

const operationById = new Map(operations.map(operation => [operation.id, operation]));

const profileById: Readonly<Record<ApiId, ApiProfile>> = {
  paysg: withHeaders(paysg),
  datagovsg: withHeaders(datagovsg),
};

export const profiles: readonly ApiProfile[] = Object.values(profileById);

function withHeaders(profile: WrittenProfile): ApiProfile {
  return { ...profile, keyKinds: profile.keyKinds.map(kind => ({ ...kind, header: keyHeaders[kind.id] })) };
}

export function findOperation(id: string): Operation | undefined {
  return operationById.get(id);
}

/** The operation of an id that was already checked, or that our own code names: an unknown one is a bug. */
export function operationOf(id: string): Operation {
  const found = findOperation(id);
  if (!found) throw new Error(`No document has the operation ${id}`);
  return found;
}

/** In the order of the document, which is the order of the Calls tree. */
export function operationsOf(api: ApiId): readonly Operation[] {
  return operations.filter(operation => operation.api === api);
}

export function profileOf(api: ApiId): ApiProfile {
  return profileById[api];
}

export const keyKinds: readonly KeyKind[] = profiles.flatMap(profile => profile.keyKinds);

export function keyKind(id: KeyKindId): KeyKind {
  const found = keyKinds.find(kind => kind.id === id);
  if (!found) throw new Error(`No profile has the key kind ${id}`);
  return found;
}

/** The environment that a key's prefix tells, or undefined when it tells nothing. */
export function environmentOfKey(kind: KeyKindId, value: string): EnvironmentId | undefined {
  return keyKind(kind).prefixes.find(({ prefix }) => value.startsWith(prefix))?.environment;
}

/** @throws for an operation that no document has: that is a bug of the caller */
export function operationProfile(operationId: string): OperationProfile {
  const found = profileOf(operationOf(operationId).api).operations[operationId];
  if (!found) throw new Error(`No profile has the operation ${operationId}`);
  return found;
}

/** @throws for an operation that no document has: it must not count as one that reads */
export const harmOf = (operationId: string): Harm => operationProfile(operationId).harm;

/**
 * The answer that a stand-in gives when it has nothing better: the document's own example.
 * Where the document leaves the status open (`2XX`), 200 is a guess.
 */
export function sampleAnswer(operation: Operation): { status: number; body?: unknown } {
  const success = operation.responses.find(response => response.status.startsWith('2'));
  const status = Number(success?.status);
  return { status: Number.isNaN(status) ? 200 : status, body: success?.example };
}
