/** What the page says to the host, as schemas: both the types and the checks at the door come from them. */
import * as v from 'valibot';
import { environmentIds } from '../core/model/operation';
import type { FieldValues } from '../core/model/exchange';
import { isJsonObject } from '../core/jsonData';
import { count, message } from './messageSchema';

const values = v.custom<FieldValues>(isJsonObject);
/** Ids and names of ours; the bound only keeps nonsense out. */
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/** A message of the page. An entry that is not named here makes a message unknown. */
export const toHost = v.variant('type', [
  message('ready', {}),
  /** Each edit, after a short pause: the host checks the values and keeps them. */
  message('edit', { values }),
  message('choose', { environment: v.picklist(environmentIds), keyId: v.optional(name) }),
  message('send', { requestId: count, values }),
  message('cancel', { requestId: count }),
  /** The user asks to pick the value of a field (Field.picks). */
  message('pick', { field: name, values }),
  /** Send with other values of a page turn; what is typed in the form follows. */
  message('turnPage', { requestId: count, to: v.picklist(['previous', 'next']) }),
  /** Start a flow of PanelState.flows with what is typed. */
  message('flow', { flow: name, values }),
  /** Open the payment page of the shown answer in the browser. */
  message('openPayLink', {}),
  /** Follow the next step of a finding; the host looks it up in its own copy of the exchange. */
  message('follow', { findingIndex: count }),
  /** Open the whole body in an editor tab. */
  message('openBody', {}),
]);

export type ToHost = v.InferOutput<typeof toHost>;

/** What of a message that is not known as a whole can still be answered: which call it was to start. */
export const startsCall = v.object({ type: v.picklist(['send', 'turnPage']), requestId: count });
