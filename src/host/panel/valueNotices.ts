import { harmOf, profileOf, services } from '../../services';
import { paymentAnswer } from '../../services/paysg/paymentAnswers';
import { refundedPayment, refundWords } from '../../services/paysg/refundCount';
import { knownPayment } from '../../services/paysg/knownPayment';
import type { CallContext } from '../../shared/protocol';
import type { App } from '../app';
import type { PanelModel } from './panelModel';
import { refundedPayments } from './refundCounts';

type Notice = CallContext['notices'][number];

/** What there is to know about the values of a form: what was refunded, who is mailed, what may have been done already. */
export function valueNotices(app: App, model: PanelModel): readonly Notice[] {
  const notices = [refundNotice(app, model), ...mailNotices(app, model), repeatNotice(model), errorNotice(model)];
  return notices.filter(notice => notice !== undefined);
}

const paymentOf = (app: App, { environment, values }: PanelModel) =>
  knownPayment(services, app.history.list(), environment, values);

function refundNotice(app: App, model: PanelModel): Notice | undefined {
  const { paymentServiceId, paymentId } = model.values;
  if (!paymentAnswer(model.operation.id)?.refund) return undefined;
  if (typeof paymentServiceId !== 'string' || typeof paymentId !== 'string') return undefined;
  const name = { environment: model.environment, paymentServiceId, paymentId };
  const counted = refundedPayment(refundedPayments(app.state.everywhere), name);
  const text = refundWords(counted, paymentOf(app, model)?.amountCents, profileOf(model.operation.api).name);
  return text === undefined ? undefined : { kind: 'info', text };
}

function mailNotices(app: App, model: PanelModel): readonly Notice[] {
  if (harmOf(model.operation.id) !== 'mails a person') return [];
  const payment = paymentOf(app, model);
  if (!payment) return [];
  const { payerEmail, payerName } = payment;
  if (payerEmail === undefined) {
    return [
      { kind: 'warning', text: 'By an earlier answer this payment has no payer e-mail, so there is nobody to mail.' },
    ];
  }
  const payer = payerName === undefined ? payerEmail : `${payerName} <${payerEmail}>`;
  const text =
    model.environment === 'sandbox'
      ? `The payer is ${payer}. The sandbox mails nobody.`
      : `The mail goes to ${payer}, as an earlier answer says.`;
  return [{ kind: model.environment === 'sandbox' ? 'info' : 'warning', text }];
}

/** The form holds what was sent already, without an answer. */
function repeatNotice({ idempotency, environment, values, isCalling }: PanelModel): Notice | undefined {
  const attempt = isCalling ? undefined : idempotency.repeated(environment, values, Date.now());
  if (!attempt) return undefined;
  const time = new Date(attempt.atMs).toLocaleTimeString('en-SG', { hour: '2-digit', minute: '2-digit' });
  return {
    kind: 'info',
    text: `This was sent at ${time} and no clear answer came, so it may have been done. With the same idempotency key, which is kept, sending it again does it at most once. Other values get a new key.`,
  };
}

/** After an error that the service keeps for its idempotency key. */
function errorNotice({ shownExchange, idempotency, environment, values, operation }: PanelModel): Notice | undefined {
  const outcome = shownExchange?.exchange.outcome;
  const isKept = outcome?.ok && outcome.answer.status >= 500 && hasIdempotency(operation.fields);
  if (!isKept || idempotency.repeated(environment, values, Date.now())) return undefined;
  return {
    kind: 'warning',
    text: `${profileOf(operation.api).name} keeps its answer ${outcome.answer.status} for the idempotency key that was sent, so the form has a new one. Look first whether it was done all the same: with the new key it would be done again.`,
  };
}

const hasIdempotency = (fields: readonly { generate?: 'uuid' }[]): boolean =>
  fields.some(({ generate }) => generate === 'uuid');
