import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { runCall } from '../../../src/core/calls/runCall';
import type { CallOutcome } from '../../../src/core/model/callOutcome';
import { starterValues } from '../../../src/core/calls/starterValues';
import type { SendLimits } from '../../../src/core/calls/sendLimits';
import type { FieldValues } from '../../../src/core/model/exchange';
import { sandboxKeys } from '../support/sandboxKeys';
import { operationOf, services } from '../../../src/services';
import { everyFault, planFault } from '../support/everyFault';
import { sandboxPorts } from '../support/sandboxPorts';
import { at, sandboxForTests } from './sandbox/sandboxUnderTest';

/** Short only where nothing comes in time however fast the machine is. */
const limitsFor = (name: string): Partial<SendLimits> => ({
  totalMs: name === 'hang' || name === 'slow' ? 700 : 60_000,
  maxBodyBytes: 5 * 1024 * 1024,
});

/** The kind of failure or the status, and the ids of the findings. */
function lookOf(outcome: CallOutcome): string {
  assert.ok(outcome.kind === 'exchange', JSON.stringify(outcome));
  const { outcome: result, findings } = outcome.exchange;
  for (const { title, detail } of findings) assert.ok(title !== '' && /[.!?)]$/.test(detail), `${title}: ${detail}`);
  return [result.ok ? result.answer.status : result.failure.kind, ...findings.map(({ id }) => id)].join(' ');
}

describe('a call that meets a fault', () => {
  const sandbox = sandboxForTests({ rateLimits: false });

  const call = (operationId: string, values: FieldValues, limits: Partial<SendLimits>) => {
    const operation = operationOf(operationId);
    const key = sandboxKeys.find(({ kind }) => kind === operation.key?.kind);
    const ports = sandboxPorts(sandbox.info, { limits });
    return runCall({ operationId, environment: 'sandbox', values, ...(key && { keyId: key.id }) }, ports);
  };

  async function paymentsOf(reference: string): Promise<number> {
    const values = { paymentServiceId: sandbox.info.paysg.paymentServiceId, limit: 100 };
    const outcome = await call('listPayments', values, {});
    assert.ok(outcome.kind === 'exchange' && outcome.exchange.outcome.ok);
    const list = at(JSON.parse(outcome.exchange.outcome.answer.body), 'data') as readonly { reference_id: string }[];
    return list.filter(({ reference_id }) => reference_id === reference).length;
  }

  const reads = ['getDatasetMetadata', 'datastoreSearch', 'whoami', 'listPayments'] as const;
  for (const { text, name, look } of everyFault) {
    for (const operationId of reads) {
      it(`says what ${text} was, in ${operationId}, and the next call goes well`, async () => {
        const values = starterValues(services, operationOf(operationId), sandboxKeys[0]);
        await planFault(sandbox.info.url, { operationId, fault: text });
        assert.match(lookOf(await call(operationId, values, limitsFor(name))), look);
        assert.match(lookOf(await call(operationId, values, {})), /^200$/);
      });
    }

    for (const when of ['before', 'after'] as const) {
      it(`makes one payment at most when ${text} comes ${when} the deed, and it is sent again`, async () => {
        const reference_id = randomUUID();
        const values = { ...starterValues(services, operationOf('createPayment'), sandboxKeys[0]), reference_id };
        await planFault(sandbox.info.url, { operationId: 'createPayment', fault: text, when });
        assert.match(lookOf(await call('createPayment', values, limitsFor(name))), look);
        const again = lookOf(await call('createPayment', values, {}));
        // The service keeps its own failure under the idempotency key, and repeats it: reference sheet of PaySG.
        assert.match(again, name === 'error' ? look : /^20\d$/);
        assert.equal(await paymentsOf(reference_id), name === 'error' ? 0 : 1);
      });
    }
  }
});
