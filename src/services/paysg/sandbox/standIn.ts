import type { SandboxCall, StandIn } from '../../../core/sandbox/call';
import { withGuesses, type Reply } from '../../../core/sandbox/reply';
import { refusePaysgCall } from './access';
import { cancelPayment, retrievePayment, sendPaymentEmail } from './changePayment';
import { createPayment } from './createPayment';
import { brokenReply, paysgError } from './errors';
import { IdempotentAnswers } from './idempotency';
import { listPayments } from './listPayments';
import { qrCodeAt } from './qrCode';
import { refundPayment } from './refundPayment';
import { paysgSnapshot, restorePaysg } from './snapshot';
import type { PaysgWorld } from './world';

/** PaySG, for one key. */
export function paysgStandIn(world: PaysgWorld, key: string): StandIn {
  const answers = new IdempotentAnswers(world);
  type Handler = (call: SandboxCall, world: PaysgWorld) => Reply;
  const done = (handle: Handler, call: SandboxCall): Reply =>
    call.brokenStatus === undefined ? handle(call, world) : brokenReply(call.brokenStatus);
  const plain = (handle: Handler) => (call: SandboxCall) => noted(call, done(handle, call));
  const idempotent = (handle: Handler) => (call: SandboxCall) => answers.answer(call, plain(handle));
  return {
    refuse: call => refusePaysgCall(call, key),
    invalid: (_call, problems) => paysgError(400, 'invalid_parameter', problems.map(each => each.message).join(' ')),
    unusable: unusablePaysg,
    unlisted: ({ method, path }) => qrCodeAt(method, path, world.payments),
    snapshot: () => paysgSnapshot(world.payments, answers),
    restore: saved => restorePaysg(saved, world.payments, answers),
    handlers: {
      createPayment: idempotent(createPayment),
      retrievePayment: plain(retrievePayment),
      listPayments: plain(listPayments),
      cancelPayment: plain(cancelPayment),
      sendPaymentEmail: plain(sendPaymentEmail),
      refundPayment: idempotent(refundPayment),
    },
  };
}

function unusablePaysg(status: 400 | 404 | 405 | 413, message: string): Reply {
  return paysgError(status, 'unusable_request', message, 'status and body of an unusable request');
}

/** Whether PaySG ignores or refuses fields that it does not know is not known; the sandbox ignores them. */
function noted(call: SandboxCall, reply: Reply): Reply {
  return call.unknownFields.length > 0 ? withGuesses(reply, 'unknown body fields are ignored') : reply;
}
