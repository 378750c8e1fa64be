import { languageMessage, type ToHost } from '../../shared/protocol';
import { unreachable } from '../unreachable';
import { choosing, keysFailed, keysRead, readingKeys } from './choosing';
import { finished, type Next } from './finish';
import { columnsRead, noColumns } from './formColumns';
import { formKeysOf, withArrived } from './formKeys';
import type { Around, PanelEvent, PanelSession } from './panelSession';
import type { PanelStart } from './panelBeginning';
import { worksOn } from './panelView';
import { pictured } from './ended';
import { calling, flowPressed, pressed, turned } from './sending';
import { shownExchange } from './shownExchange';
import { stepOf, withChange, withEffect, withNotSent, withPost, withState, withValues, type Step } from './step';

/** A panel that begins, before it has a page. */
export function begun(start: PanelStart, around: Around): Next {
  const blank = sessionOf(start, around);
  return finished({ ...blank, startId: 0, values: {} }, stepOf(blank), around);
}

/**
 * The next state of a panel, and what is to be done. Knows no editor and does nothing itself, so whatever must be true of
 * sending is tested in plain Node.
 */
export const reduce = (state: PanelSession, event: PanelEvent, around: Around): Next =>
  finished(state, stepTo(state, event, around), around);

function stepTo(state: PanelSession, event: PanelEvent, around: Around): Step {
  const step = stepOf(state);
  switch (event.type) {
    case 'begunAnew':
      return begunAnew(step, event.start, around);
    case 'closed':
      return { ...ending(step), effects: [...ending(step).effects, { type: 'readColumns', dataset: undefined }] };
    case 'changedAround':
      return step;
    case 'notKnown':
      return withNotSent(step, event.requestId, [], event.text);
    case 'keysChanged':
      return readingKeys(step);
    case 'keysRead':
      return keysRead(step, event.readId, event.seen, around);
    case 'keysFailed':
      return keysFailed(step, event.readId, event.text);
    case 'noted':
    case 'sending':
    case 'progressed':
    case 'waited':
    case 'ended':
    case 'failed':
      return calling(step, event, around);
    case 'picked':
      return event.startId === state.startId ? withChange(step, { [event.field]: event.value }) : step;
    case 'columnsRead':
      return columnsRead(step, event.dataset, event.columns);
    case 'pictureCame':
      return pictured(step, event.exchangeId, event.dataUri);
    default:
      return asked(step, event, around);
  }
}

/** What the user did on the page. */
function asked(step: Step, event: ToHost, around: Around): Step {
  const { state } = step;
  switch (event.type) {
    case 'ready':
      return awaited(readingKeys(withPost(withState(step, { refusal: undefined }), languageMessage())));
    case 'edit':
      return arrived(step, event.values);
    case 'choose':
      return choosing(step, event.environment, event.keyId);
    case 'send':
      return pressed(step, event.requestId, event.values, around);
    case 'cancel':
      return state.call?.requestId === event.requestId ? ending(step) : step;
    case 'pick':
      return picking(arrived(step, event.values), event.field);
    case 'turnPage':
      return turned(step, event.requestId, event.to, around);
    case 'flow':
      return flowPressed(step, event.flow, event.values, around);
    case 'openPayLink':
      return withEffect(step, { type: 'openPayLink', shown: state.shown });
    case 'follow':
      return withEffect(step, { ...event, exchange: state.shown?.exchange });
    case 'openBody':
      return withEffect(step, { ...event, exchange: state.exchange });
    default:
      return unreachable(event);
  }
}

/** The values as the page has them. */
function arrived(step: Step, typed: PanelSession['values']): Step {
  const { keys, values } = withArrived(step.state.keys, typed);
  return withValues(withState(step, { keys }), values);
}

/** The running call is to end. What comes of it is still taken. */
const ending = (step: Step): Step =>
  step.state.call ? withEffect(step, { type: 'abort', callId: step.state.call.callId }) : step;

/** The page gets everything when the keys that were just requested have been read. */
const awaited = (step: Step): Step => withState(step, { page: { is: 'awaited', readId: step.state.lastReadId } });

function picking(step: Step, field: string): Step {
  const { startId, operation, environment, keyId, values } = step.state;
  const form = { operation, environment, keyId, values, worksOn: worksOn(step.state) };
  return withEffect(step, { type: 'pick', startId, field, form });
}

function sessionOf(start: PanelStart, around: Around): PanelSession {
  const { operation, environment, keyId, values, exchange, trail = [], attempts = [] } = start;
  const payPage = exchange && around.features.payAddresses(exchange, around.sandboxUrl)?.page;
  return {
    ...{ startId: 1, operation, environment, keyId, values, exchange, trail },
    keys: formKeysOf(operation, attempts, values),
    shown: exchange ? shownExchange(around.services, exchange, trail, payPage) : start.shown,
    checked: { values: {}, problems: [] },
    refusal: undefined,
    ...{ call: undefined, lastCallId: 0, waiting: [], lastReadId: 0, seen: undefined },
    columns: noColumns,
    page: { is: 'absent' },
  };
}

/** What the panel showed before is over: its call ends, and what comes of that changes nothing. */
function begunAnew(step: Step, start: PanelStart, around: Around): Step {
  const { startId, lastCallId, lastReadId, seen, columns, page } = step.state;
  const kept = { startId: startId + 1, lastCallId, lastReadId, seen, columns, page };
  const ended = ending(step);
  const fresh = withState(ended, { ...sessionOf(start, around), ...kept });
  return page.is === 'absent' ? fresh : awaited(readingKeys(fresh));
}
