import * as l10n from '@vscode/l10n';
import type { PanelState, SavedPanel, ShownExchange, ToView } from '../../shared/protocol';
import { announcementOf } from './announcement';
import { inStep, withBodyText, withBodyView } from './bodyState';
import { restored } from './savedPanel';
import type { BodyView, TabId, ViewState } from './viewState';
import { withWaiting } from './waitingState';
import { plural } from '../../shared/text/counts';

/** What the user did; what the host says arrives as ToView. */
export type UserEvent =
  | { type: 'edited'; field: string; value: unknown }
  | { type: 'left'; field: string }
  | { type: 'bodyTyped'; text: string }
  | { type: 'bodyViewChosen'; view: BodyView }
  /** Instead of the text that is no JSON, what the form holds. */
  | { type: 'bodyDropped' }
  /** What the page kept while it was hidden, or over a reload. */
  | { type: 'restored'; saved: SavedPanel }
  | { type: 'wayChosen'; field: string; way: string }
  | { type: 'optionalFolded'; isOpen: boolean }
  /** Not sent, because of a mistake in the JSON text. */
  | { type: 'blocked'; announcement: string }
  | { type: 'said'; announcement: string }
  | { type: 'asked'; requestId: number; turn?: 'previous' | 'next' }
  | { type: 'gaveUp'; requestId: number }
  | { type: 'tabChosen'; tab: TabId };

/** The next state. Undefined until the host has sent the first one; what comes before it is dropped. */
export function reduce(state: ViewState | undefined, event: ToView | UserEvent): ViewState | undefined {
  if (event.type === 'state') return fresh(event.state);
  return state && next(state, event);
}

function fresh(panel: PanelState): ViewState {
  const { busy, exchange, ...rest } = panel;
  return {
    ...rest,
    body: { view: 'form' },
    ways: {},
    touched: new Set(),
    hasTriedToSend: false,
    tab: firstTab(exchange),
    rejections: 0,
    announcement: '',
    ...(busy && { running: { ...busy, receivedBytes: 0 } }),
    ...(exchange && { exchange }),
  };
}

/** Without an answer there is nothing under Response, so the reasons come first. */
function firstTab(shown: ShownExchange | undefined): TabId {
  return shown && !shown.exchange.outcome.ok ? 'why' : 'response';
}

function next(state: ViewState, event: Exclude<ToView, { type: 'state' }> | UserEvent): ViewState {
  switch (event.type) {
    case 'language': // the page itself has taken it
      return state;
    case 'context':
      return { ...state, context: event.context };
    case 'columns':
      return { ...state, columns: event.columns };
    case 'suggestions':
      return { ...state, suggestions: event.suggestions };
    case 'waiting':
      return isCurrent(state, event) ? withWaiting(state, event.waiting) : state;
    case 'problems':
      return { ...state, problems: event.problems };
    case 'values':
      return inStep({ ...state, values: { ...state.values, ...event.values } });
    case 'busy':
      return withStart(state, event.requestId, event.startedAt);
    case 'progress':
      return isCurrent(state, event) ? withProgress(state, event.receivedBytes) : state;
    case 'exchange':
      return isCurrent(state, event) ? withExchange(state, event.exchange) : state;
    case 'payLink':
      return withPayLink(state, event);
    case 'notSent':
      return isCurrent(state, event) ? withoutCall(state, event) : state;
    case 'edited':
      return inStep(withEdit(state, event.field, event.value));
    case 'bodyTyped':
      return withBodyText(state, event.text);
    case 'bodyViewChosen':
      return withBodyView(state, event.view);
    case 'bodyDropped':
      return inStep({ ...state, body: { view: state.body.view } });
    case 'restored':
      return inStep(restored(state, event.saved));
    case 'wayChosen':
      return { ...state, ways: { ...state.ways, [event.field]: event.way } };
    case 'optionalFolded':
      return state.isOptionalOpen === event.isOpen ? state : { ...state, isOptionalOpen: event.isOpen };
    case 'said':
      return { ...state, announcement: event.announcement };
    case 'blocked':
      return { ...state, rejections: state.rejections + 1, announcement: event.announcement, hasTriedToSend: true };
    case 'left':
      return state.touched.has(event.field) ? state : { ...state, touched: new Set([...state.touched, event.field]) };
    case 'asked':
      return withAsked(state, event);
    case 'gaveUp':
      return isCurrent(state, event) ? { ...state, running: undefined, announcement: l10n.t('Not sent.') } : state;
    case 'tabChosen':
      return { ...state, tab: event.tab };
    default:
      // A new message without a case does not compile; one of a newer host changes nothing.
      event satisfies never;
      return state;
  }
}

/** A late message of an earlier call must not end the present one. */
function isCurrent(state: ViewState, event: { requestId: number }): boolean {
  return state.running === undefined || state.running.requestId === event.requestId;
}

function withAsked(state: ViewState, { requestId, turn }: Extract<UserEvent, { type: 'asked' }>): ViewState {
  return { ...state, running: { requestId, receivedBytes: 0, ...(turn && { turn }) }, notSent: undefined };
}

function withStart(state: ViewState, requestId: number, startedAt: string): ViewState {
  return {
    ...state,
    running: { ...(state.running?.turn && { turn: state.running.turn }), requestId, startedAt, receivedBytes: 0 },
    notSent: undefined,
    announcement: l10n.t('Sending.'),
  };
}

function withProgress(state: ViewState, receivedBytes: number): ViewState {
  return state.running ? { ...state, running: { ...state.running, receivedBytes } } : state;
}

/** Of the answer that is shown still: another one may have come since. */
function withPayLink(state: ViewState, { exchangeId, payLink }: Extract<ToView, { type: 'payLink' }>): ViewState {
  const { exchange } = state;
  return exchange?.exchange.id === exchangeId ? { ...state, exchange: { ...exchange, payLink } } : state;
}

function withExchange(state: ViewState, exchange: ShownExchange): ViewState {
  const running = undefined;
  const tab = firstTab(exchange) === 'why' || state.tab === 'why' ? firstTab(exchange) : state.tab;
  return { ...state, running, exchange, tab, notSent: undefined, announcement: announcementOf(exchange.exchange) };
}

function withoutCall(state: ViewState, event: Extract<ToView, { type: 'notSent' }>): ViewState {
  const { problems, text } = event;
  if (problems.length === 0) return { ...state, running: undefined, problems, notSent: text, announcement: text ?? '' };
  const announcement = notSentText(problems.length);
  const rejections = state.rejections + 1;
  return { ...state, running: undefined, problems, notSent: text, hasTriedToSend: true, rejections, announcement };
}

const notSentText = (problems: number): string =>
  plural(problems, n => ({
    one: l10n.t('Not sent: {0} problem to fix.', n),
    other: l10n.t('Not sent: {0} problems to fix.', n),
  }));

function withEdit(state: ViewState, field: string, value: unknown): ViewState {
  const { [field]: _replaced, ...others } = state.values;
  const values = value === undefined ? others : { ...others, [field]: value };
  return { ...state, values, touched: new Set([...state.touched, field]), notSent: undefined };
}
