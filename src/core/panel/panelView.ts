import { keyPattern } from '../calls/redact';
import { suggestionsFor } from '../suggestions/suggestionsFor';
import type { CallContext, PanelState, ToView } from '../../shared/protocol';
import { callContext } from './callContext';
import type { Around, PanelSession, PanelView } from './panelSession';
import { sendingNotices } from './sendingNotices';

/** @param before is returned where nothing that it was made of has changed */
export function viewOf(state: PanelSession, around: Around, before?: PanelView): PanelView {
  const { operation, environment, values, columns, checked, refusal } = state;
  const { services, exchanges } = around;
  const made = madeOf(state, around);
  if (before && made.every((part, at) => part === before.made[at])) return before;
  return {
    made,
    context: contextOf(state, around),
    problems: refusal ?? checked.problems,
    suggestions: suggestionsFor(services, operation, {
      ...{ exchanges, environment, values, worksOn: worksOn(state) },
    }),
    columns: columns.shown,
  };
}

const madeOf = (state: PanelSession, { exchanges, sandboxUrl, isUnlocked }: Around): readonly unknown[] => [
  ...[state.startId, state.environment, state.keyId, state.values, state.checked, state.refusal, state.keys.attempts],
  ...[state.seen, state.shown, state.columns.shown, state.call !== undefined],
  ...[exchanges, sandboxUrl, isUnlocked(state.operation.api)],
];

function contextOf(state: PanelSession, around: Around): CallContext {
  const { operation, environment, keyId, seen = { keys: [] }, call } = state;
  const { services, features, sandboxUrl, nowMs, exchanges } = around;
  const isUnlocked = around.isUnlocked(operation.api);
  const context = callContext(operation, environment, keyId, { services, seen, sandboxUrl, isUnlocked });
  const sending = { ...state, isCalling: call !== undefined };
  return {
    ...context,
    notices: [
      ...context.notices,
      ...features.notices(state, exchanges),
      ...sendingNotices(sending, services.profileOf(operation.api), nowMs),
    ],
  };
}

/** Of the chosen key, as it was last read. */
export function worksOn({ seen, keyId, environment }: PanelSession): readonly string[] {
  const key = seen?.keys.find(({ id }) => id === keyId);
  return key?.environment === environment ? key.worksOn : [];
}

/** All that the page shows. */
export function panelState(state: PanelSession, view: PanelView, { services }: Around): PanelState {
  const { operation, values, call, shown } = state;
  const { table, flows = [] } = services.operationProfile(operation.id);
  const { context, problems, suggestions, columns } = view;
  const { requestId, startedAt } = call ?? {};
  return {
    ...{ operation, context, values, problems, suggestions, flows },
    apiName: services.profileOf(operation.api).name,
    keyPattern: keyPattern(services),
    ...(table && { table }),
    ...(columns && { columns }),
    ...(requestId !== undefined && startedAt !== undefined && { busy: { requestId, startedAt } }),
    ...(shown && { exchange: shown }),
  };
}

/** What of the view the page has to be sent. @param before what it has @param posts what it is sent before that */
export function viewMessages(
  before: PanelView,
  after: PanelView,
  posts: readonly ToView[],
): { context: ToView[]; others: ToView[] } {
  const { context, problems, suggestions, columns } = after;
  // The page takes the problems of a call that was not sent for its own, if it is the call that it waits for.
  const shown = [before.problems, ...posts.flatMap(post => (post.type === 'notSent' ? [post.problems] : []))];
  return {
    context: isSame(before.context, context) ? [] : [{ type: 'context', context }],
    others: [
      ...(shown.every(each => isSame(each, problems)) ? [] : [{ type: 'problems', problems } as const]),
      ...(isSame(before.suggestions, suggestions) ? [] : [{ type: 'suggestions', suggestions } as const]),
      ...(before.columns === columns ? [] : [{ type: 'columns', columns } as const]),
    ],
  };
}

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);
