import type { EnvironmentId, Operation } from '../model/operation';
import type { Problem } from '../model/problem';
import type { Services } from '../model/services';
import type { Exchange, FieldValues, Plan, Waiting } from '../model/exchange';
import type { CallOutcome } from '../model/callOutcome';
import type { KeyInfo } from '../keys/keyInfo';
import type { Trail } from '../paging/trail';
import type { CallContext, ColumnsHint, ShownExchange, Suggestions, ToHost, ToView } from '../../shared/protocol';
import type { SeenKeys } from './callContext';
import type { Begun, FormKeys, KeySource } from './formKeys';
import type { NamedDataset, PanelFeatures } from './panelFeatures';
import type { RememberedPanel } from './panelMemory';
import type { PanelStart } from './panelBeginning';

/** What a call panel holds: the form of one operation and the exchange that it last led to. Never changed in place. */
export interface PanelSession {
  /** Counts what the panel was begun with: what is still to come of an earlier beginning changes nothing. */
  startId: number;
  operation: Operation;
  environment: EnvironmentId;
  keyId: string | undefined;
  values: FieldValues;
  /** What is wrong with which values: checked once for each change. */
  checked: { values: FieldValues; problems: readonly Problem[] };
  /** What the page shows instead since the last call was not sent, until the values change. */
  refusal: readonly Problem[] | undefined;
  keys: FormKeys;
  /** From the press of Send to the end of it: asking the user, waiting for a turn and sending. */
  call: PanelCall | undefined;
  lastCallId: number;
  /** Choices of environment or key that wait until the keys are read, and what was pressed after them, in that order. */
  waiting: readonly (Choice | Press)[];
  /** The last reading of the keys that was requested, and the result of the last one that ended. */
  lastReadId: number;
  seen: (SeenKeys & { readId: number }) | undefined;
  /** With its whole body; undefined when only a part of it survived a reload. */
  exchange: Exchange | undefined;
  /** As the page has it. */
  shown: ShownExchange | undefined;
  trail: Trail;
  columns: FormColumns;
  page: Page;
}

/** The one call of a panel that is not over. */
export interface PanelCall {
  callId: number;
  /** Of the page. */
  requestId: number;
  /** Absent while a choice that was made before the press is settled. */
  plan?: Plan;
  begun?: Begun;
  /** ISO 8601, UTC; absent until it is sent. */
  startedAt?: string;
}

export interface Choice {
  type: 'choose';
  environment: EnvironmentId;
  keyId: string | undefined;
}

/** What waits for the choices before it. The values are those at the press. */
export type Press =
  | { type: 'send'; callId: number; requestId: number; values: FieldValues }
  | { type: 'turnPage'; requestId: number; to: 'previous' | 'next' }
  | { type: 'flow'; flow: string; values: FieldValues };

/** The columns of the dataset that the form names. */
export interface FormColumns {
  wanted: NamedDataset | undefined;
  shown: ColumnsHint | undefined;
  /** By environment and dataset; a problem is not kept, so that a second reading may find it gone. */
  known: Readonly<Record<string, ColumnsHint>>;
}

/** What the page has: nothing, nothing before the keys have been read, or all of a view. */
export type Page = { is: 'absent' } | { is: 'awaited'; readId: number } | { is: 'shown'; view: PanelView };

/** What the page shows in addition to the values and the answer, all of it made of the state. */
export interface PanelView {
  /** What it was made of. */
  made: readonly unknown[];
  context: CallContext;
  problems: readonly Problem[];
  suggestions: Suggestions;
  columns: ColumnsHint | undefined;
}

/** What the user did on the page, the result of an effect, and what changed around the panel. */
export type PanelEvent =
  | ToHost
  /** A message that no page of ours sends was to start a call. */
  | { type: 'notKnown'; requestId: number; text: string }
  /** The panel is to show something else. */
  | { type: 'begunAnew'; start: PanelStart }
  | { type: 'closed' }
  /** The history, the lock or the sandbox. */
  | { type: 'changedAround' }
  | { type: 'keysChanged' }
  | { type: 'keysRead'; readId: number; seen: SeenKeys }
  | { type: 'keysFailed'; readId: number; text: string }
  | { type: 'noted'; callId: number }
  | { type: 'sending'; callId: number; startedAt: string }
  | { type: 'progressed'; callId: number; receivedBytes: number }
  | { type: 'waited'; callId: number; waiting: Waiting | undefined }
  | { type: 'ended'; callId: number; outcome: CallOutcome }
  /** By a bug, or as it could not be noted. @param text why, without secrets */
  | { type: 'failed'; callId: number; text: string }
  | { type: 'picked'; startId: number; field: string; value: string }
  | { type: 'columnsRead'; dataset: NamedDataset; columns: ColumnsHint }
  | { type: 'pictureCame'; exchangeId: string; dataUri: string };

export type PanelEffect =
  /** In this order. */
  | { type: 'post'; messages: readonly ToView[] }
  /** With a call, says `noted` when a crash of the window can no longer lose it. */
  | { type: 'remember'; operationId: string; panel: RememberedPanel; callId?: number }
  /** Reads the keys, and reports `keysRead` or `keysFailed`. */
  | { type: 'readKeys'; readId: number }
  | { type: 'run'; callId: number; plan: Plan }
  /** Ends a call, also one that is not run yet. */
  | { type: 'abort'; callId: number }
  | { type: 'pick'; startId: number; field: string; form: PickedForm }
  /** Of no dataset: stops reading. */
  | { type: 'readColumns'; dataset: NamedDataset | undefined }
  | { type: 'fetchPicture'; exchangeId: string; address: string }
  | { type: 'startFlow'; flow: string; operation: Operation; plan: Plan }
  | { type: 'warn'; text: string }
  | { type: 'openPayLink'; shown: ShownExchange | undefined }
  | { type: 'follow'; exchange: Exchange | undefined; findingIndex: number }
  | { type: 'openBody'; exchange: Exchange | undefined };

/** A form of which a value is to be picked. */
export interface PickedForm {
  operation: Operation;
  environment: EnvironmentId;
  keyId: string | undefined;
  values: FieldValues;
  /** Of the chosen key. */
  worksOn: readonly string[];
}

/** What the next state depends on in addition to the event: the same for everything that one event leads to. */
export interface Around extends KeySource {
  services: Services;
  features: PanelFeatures;
  /** The calls of this window, newest first. */
  exchanges: readonly Exchange[];
  /** Of the sandbox that runs now. */
  sandboxUrl: string | undefined;
  isUnlocked: (api: string) => boolean;
  /** Chooses the default key among those that fit. */
  among: (keys: readonly KeyInfo[]) => KeyInfo | undefined;
}
