import type { FlowEntry } from '../../core/model/intent';
import type { Operation } from '../../core/model/operation';
import type { Problem } from '../../core/model/problem';
import type { FieldValues, Waiting } from '../../core/model/exchange';
import type { CallContext, ColumnsHint, ShownExchange, Suggestions, TableHint } from '../../shared/protocol';

export const tabIds = ['response', 'headers', 'sent', 'timing', 'why'] as const;
export type TabId = (typeof tabIds)[number];

/** A call between Send and its end. `startedAt` is absent while the host still checks or asks the user. */
export interface RunningCall {
  requestId: number;
  startedAt?: string;
  receivedBytes: number;
  /** Why nothing is on its way at the moment. */
  waiting?: Waiting;
  /** The page that was asked for, when it is one before or after the shown answer. */
  turn?: 'previous' | 'next';
}

export type BodyView = 'form' | 'json';

/** How the body is typed. */
export interface BodyState {
  view: BodyView;
  /** As typed. Kept in the form, too, while it is no JSON: nothing that was typed gets lost. */
  text?: string;
}

/** Everything that the page shows. Never changed in place, so an element redraws when its part is another object. */
export interface ViewState {
  operation: Operation;
  apiName: string;
  table?: TableHint;
  columns?: ColumnsHint | undefined;
  suggestions: Suggestions;
  keyPattern: string;
  flows: readonly FlowEntry[];
  context: CallContext;
  values: FieldValues;
  body: BodyState;
  /** In which way a field is typed, where the user chose one; by its name. */
  ways: Readonly<Record<string, string>>;
  /** Whether the optional fields are unfolded; undefined until somebody or something did that. */
  isOptionalOpen?: boolean;
  problems: readonly Problem[];
  /** Fields that the user edited or left: only their problems are shown before the first attempt to send. */
  touched: ReadonlySet<string>;
  hasTriedToSend: boolean;
  running?: RunningCall;
  exchange?: ShownExchange;
  tab: TabId;
  /** Why the last Send led to no call, when the host says so. */
  notSent?: string;
  /** Counts the sends that failed on problems: on each, the form moves the focus to the first one. */
  rejections: number;
  /** Spoken by screen readers when it changes. */
  announcement: string;
}

/** Problems that the form shows now, by field name; those of no single field are under ''. */
export function shownProblems(state: ViewState): ReadonlyMap<string, readonly string[]> {
  const shown = new Map<string, string[]>();
  for (const problem of state.problems) {
    const field = hasField(state, problem.field) ? problem.field : '';
    // A name that no field has was typed as JSON, and is named there.
    const isNamedInJson = state.body.view === 'json' && field !== problem.field;
    if (isNamedInJson || !isDue(state, field)) continue;
    shown.set(field, [...(shown.get(field) ?? []), problem.message]);
  }
  return shown;
}

function hasField(state: ViewState, name: string): boolean {
  return state.operation.fields.some(field => field.name === name);
}

function isDue(state: ViewState, field: string): boolean {
  return state.hasTriedToSend || (field === '' ? state.touched.size > 0 : state.touched.has(field));
}
