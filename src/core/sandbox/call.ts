import type { Problem } from '../model/problem';
import type { Operation } from '../model/operation';
import type { FieldValues } from '../model/exchange';
import type { Reply } from './reply';

/** One request to an operation, read and understood. */
export interface SandboxCall {
  operation: Operation;
  /** The host that the first path segment names: `api-staging.pay.gov.sg`. */
  host: string;
  /** Path and query as the real host would see them. */
  target: string;
  /** Values of the operation's fields, by name, as far as they were sent. */
  values: FieldValues;
  /** Names of body fields that the document does not know. */
  unknownFields: readonly string[];
  /** The key that was sent in the operation's own header. */
  key: string | undefined;
  /** How long the answer will take on the real clock, for services that see whether a call still runs. */
  latencyMs: number;
  /** The service is to fail with this status where it would do the work. */
  brokenStatus?: number;
}

/** A request to a host of a service that is for no operation. */
export interface UnlistedRequest {
  method: string;
  host: string;
  path: string;
  /** Methods that the path has. */
  allowed: readonly string[];
}

/** One service that the sandbox stands in for. */
export interface StandIn {
  /** Who may call: an answer means refused. Runs before the values are checked, as a gateway would. */
  refuse(call: SandboxCall): Reply | undefined;
  /** Values that do not fit the document. */
  invalid(call: SandboxCall, problems: readonly Problem[]): Reply;
  /** A path or method that the service does not have, or a body that cannot be read. */
  unusable(status: 400 | 404 | 405 | 413, message: string): Reply;
  /** Operations that do more than give the document's example. A promise is for work that takes long. */
  handlers: Readonly<Record<string, (call: SandboxCall) => Reply | Promise<Reply>>>;
  /** Hosts whose paths may end in a slash; that they may is a guess. */
  slashedHosts?: readonly string[];
  /** What is at a path that no document lists, as the picture of a QR code; undefined: nothing. */
  unlisted?(request: UnlistedRequest): Reply | undefined;
  /** All that has to survive a restart, as plain JSON. */
  snapshot?(): unknown;
  /** Takes back what `snapshot` gave, before the first call. Throws when it is something else. */
  restore?(saved: unknown): void;
}
