import type { FlowEntry } from '../core/model/intent';
import type { KeyLink } from '../core/model/keyKind';
import type { EnvironmentId, Operation } from '../core/model/operation';
import type { Problem } from '../core/model/problem';
import type { Exchange, FieldValues, Waiting } from '../core/model/exchange';
import { currentLanguage, type Language } from './text/language';

export type { ToHost } from './messages';
export type { SavedPanel } from './savedPanel';

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
  /** Where to request a key, when the operation requires one and none fits. */
  contact?: KeyLink;
  /** Above the Send button: harm, lock, real mail; and a missing key. */
  notices: readonly { kind: 'info' | 'warning' | 'locked'; text: string }[];
}

/** Where the answer holds a table, resolved by the host from the profile. */
export interface TableHint {
  rows: string;
  columns?: string;
  total?: string;
  /** Columns to show before the others. */
  first?: readonly string[];
}

/** The columns of the dataset that the form names, for fields that are made of columns (Field.columns). */
export interface ColumnsHint {
  datasetId: string;
  /** Names as filters take them, titles for people; `numeric` columns hold numbers as texts. */
  columns: readonly { name: string; title?: string; type?: string }[];
  /** Why there are none: no such dataset, not a table, no answer. */
  problem?: string;
}

/** A value of an earlier answer that a field may take. */
export interface Suggestion {
  value: string;
  label?: string;
}

/** Suggestions by field name. */
export type Suggestions = Readonly<Record<string, readonly Suggestion[]>>;

/** Values that lead to the page before or after the shown answer; absent where there is none. */
export interface PageTurns {
  previous?: FieldValues;
  next?: FieldValues;
  /** "Rows 101 to 200 of 478", "Page 3 of 12". */
  text?: string;
}

/** The payment page of a payment in the shown answer. */
export interface PayLink {
  url: string;
  /** Of the QR code image that the API gave, fetched by the host; absent: the page draws one itself. */
  qrCodeDataUri?: string;
}

/** A whole panel, sent once after `ready`. */
export interface PanelState {
  operation: Operation;
  apiName: string;
  context: CallContext;
  values: FieldValues;
  problems: readonly Problem[];
  table?: TableHint;
  columns?: ColumnsHint;
  suggestions: Suggestions;
  /** Regular expression of key values, whose first group may stay: VS Code writes to the disk what the page keeps. */
  keyPattern: string;
  /** Flows that begin here, as buttons next to Send. */
  flows: readonly FlowEntry[];
  /** A running call. */
  busy?: { requestId: number; startedAt: string };
  exchange?: ShownExchange;
}

/** An exchange whose body may have been cut for the page; `cut` gives the bytes left out. */
export interface ShownExchange {
  exchange: Exchange;
  cut?: { shownBytes: number; bodyBytes: number };
  pages?: PageTurns;
  payLink?: PayLink;
}

/** Answers `ready` before all else: a page shows nothing until it knows in which language. */
export interface LanguageMessage {
  type: 'language';
  language: Language;
}

export const languageMessage = (): LanguageMessage => ({ type: 'language', language: currentLanguage() });

/** The host sends them as lists: what one event leads to is one message of the window, and drawn once. */
export type ToView =
  | LanguageMessage
  | { type: 'state'; state: PanelState }
  | { type: 'context'; context: CallContext }
  | { type: 'problems'; problems: readonly Problem[] }
  | { type: 'columns'; columns: ColumnsHint | undefined }
  | { type: 'suggestions'; suggestions: Suggestions }
  /** The call waits for its turn, or to be sent again after a 429; undefined when the wait is over. */
  | { type: 'waiting'; requestId: number; waiting: Waiting | undefined }
  /** Values that the host changed: a picked dataset, a fresh idempotency key. Merged over what is typed. */
  | { type: 'values'; values: FieldValues }
  | { type: 'busy'; requestId: number; startedAt: string }
  | { type: 'progress'; requestId: number; receivedBytes: number }
  | { type: 'exchange'; requestId: number; exchange: ShownExchange }
  /** More of the payment in the shown answer: the picture of its QR code, which the answer does not wait for. */
  | { type: 'payLink'; exchangeId: string; payLink: PayLink }
  /** The call ended without an exchange: problems were found, or the user declined to send. `text` says so; absent: say nothing. */
  | { type: 'notSent'; requestId: number; problems: readonly Problem[]; text?: string };
