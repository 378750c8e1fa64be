import type { EnvironmentId, Operation } from '../core/apis/types';
import type { Problem } from '../core/apis/problem';
import type { Exchange, FieldValues } from '../core/calls/types';

/** A key as the view may know it. Never the value. */
export interface KeyChoice {
  id: string;
  /** "Team mailbox". */
  name: string;
  environment: EnvironmentId;
}

/** An environment as offered in the panel; `unavailable` says why it cannot be chosen for this operation. */
export interface EnvironmentChoice {
  id: EnvironmentId;
  name: string;
  /** Base address that the call goes to; absent for a sandbox that is not started yet. */
  address?: string;
  unavailable?: string;
}

/** What the form depends on and the host alone decides. */
export interface CallContext {
  environment: EnvironmentId;
  environments: readonly EnvironmentChoice[];
  /** Keys that fit the operation in the chosen environment. */
  keys: readonly KeyChoice[];
  keyId?: string;
  /** Above the Send button: harm, lock, real mail; and a missing key. */
  notices: readonly { kind: 'info' | 'warning' | 'locked'; text: string }[];
}

/** Where the answer holds a table, resolved by the host from the profile. */
export interface TableHint {
  rows: string;
  columns?: string;
  total?: string;
}

/** A whole panel, sent once after `ready`. */
export interface PanelState {
  operation: Operation;
  apiName: string;
  context: CallContext;
  values: FieldValues;
  problems: readonly Problem[];
  table?: TableHint;
  /** A running call. */
  busy?: { requestId: number; startedAt: string };
  exchange?: ShownExchange;
}

/** An exchange whose body may have been cut for the page; `cut` gives the bytes left out. */
export interface ShownExchange {
  exchange: Exchange;
  cut?: { shownBytes: number; bodyBytes: number };
}

export type ToHost =
  | { type: 'ready' }
  /** Each edit, after a short pause: the host checks the values and keeps them. */
  | { type: 'edit'; values: FieldValues }
  | { type: 'choose'; environment: EnvironmentId; keyId?: string }
  | { type: 'send'; requestId: number; values: FieldValues }
  | { type: 'cancel'; requestId: number }
  /** The user asks to pick the value of a field (Field.picks). */
  | { type: 'pick'; field: string; values: FieldValues }
  /** Follow the next step of a finding; the host looks it up in its own copy of the exchange. */
  | { type: 'follow'; findingIndex: number }
  /** Open the whole body in an editor tab. */
  | { type: 'openBody' };

export type ToView =
  | { type: 'state'; state: PanelState }
  | { type: 'context'; context: CallContext }
  | { type: 'problems'; problems: readonly Problem[] }
  /** Values that the host changed: a picked dataset, a fresh idempotency key. Merged over what is typed. */
  | { type: 'values'; values: FieldValues }
  | { type: 'busy'; requestId: number; startedAt: string }
  | { type: 'progress'; requestId: number; receivedBytes: number }
  | { type: 'exchange'; requestId: number; exchange: ShownExchange }
  /** The call ended without an exchange: problems were found, or the user declined to send. `text` says so; absent: say nothing. */
  | { type: 'notSent'; requestId: number; problems: readonly Problem[]; text?: string };

/** What the page leaves for a reload: which operation it was of. The host remembers the rest. */
export interface SavedPanel {
  operationId: string;
}
