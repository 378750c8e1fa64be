import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runCall, type CallOutcome } from '../../../src/core/calls/runCall';
import { starterValues } from '../../../src/core/calls/starterValues';
import type { SendLimits } from '../../../src/core/calls/send';
import type { FieldValues } from '../../../src/core/calls/types';
import { downloadDataset, downloadProblem } from '../../../src/core/flows/downloadDataset';
import { sandboxKeys } from '../../../src/core/keys/keyring';
import { faultForms } from '../../../src/core/sandbox/fault';
import { storageHost } from '../../../src/core/sandbox/storage/objectStorage';
import { operationOf } from '../../../src/core/apis/catalogue';
import { startPublishing, type PublishingWorld } from '../support/publishing';
import { sandboxPorts } from '../support/sandboxPorts';
import { temporaryFolder } from '../support/temporaryFolder';
import { at, sandboxForTests, send } from './sandbox/sandboxUnderTest';

/** What a fault may look like: of a failure its kind, of an answer its status and a finding. Of the sandbox's faults, each. */
const looks: Readonly<Record<string, RegExp>> = {
  reset: /^unreachable /,
  hang: /^timeout /,
  slow: /^timeout /,
  'half-body': /^unreachable /,
  empty: /^200 emptied/,
  huge: /^tooLarge /,
  redirect: /^302 redirected/,
  'html-403': /^403 \w+/,
  'malformed-json': /^200 notJson/,
  status: /^503 \w+/,
  error: /^500 \w+/,
};

const faults = faultForms.map(({ form }) => {
  const usual = form.split(' or ').at(-1) ?? form;
  const name = usual.replace(/=.*/, '');
  // So slowly that the shortest answer does not come in time.
  const text = name === 'slow' ? 'slow=5' : usual;
  return { text, name, look: looks[name] ?? assert.fail(`The fault ${name} is new: say what it looks like`) };
});

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

const plan = (url: string, planned: object) =>
  send(url, '/sandbox/faults', { method: 'POST', headers: { 'content-type': 'application/json' }, body: planned });

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
  for (const { text, name, look } of faults) {
    for (const operationId of reads) {
      it(`says what ${text} was, in ${operationId}, and the next call goes well`, async () => {
        const values = starterValues(operationOf(operationId), sandboxKeys[0]);
        await plan(sandbox.info.url, { operationId, fault: text });
        assert.match(lookOf(await call(operationId, values, limitsFor(name))), look);
        assert.match(lookOf(await call(operationId, values, {})), /^200$/);
      });
    }

    for (const when of ['before', 'after'] as const) {
      it(`makes one payment at most when ${text} comes ${when} the deed, and it is sent again`, async () => {
        const reference_id = randomUUID();
        const values = { ...starterValues(operationOf('createPayment'), sandboxKeys[0]), reference_id };
        await plan(sandbox.info.url, { operationId: 'createPayment', fault: text, when });
        assert.match(lookOf(await call('createPayment', values, limitsFor(name))), look);
        const again = lookOf(await call('createPayment', values, {}));
        // The service keeps its own failure under the idempotency key, and repeats it: reference sheet of PaySG.
        assert.match(again, name === 'error' ? look : /^20\d$/);
        assert.equal(await paymentsOf(reference_id), name === 'error' ? 0 : 1);
      });
    }
  }
});

/** Faults that are whole answers with status 200. */
const foreignFiles: readonly string[] = ['empty', 'huge', 'malformed-json'];

describe('a download that meets a fault', () => {
  let world: PublishingWorld;
  before(async () => (world = await startPublishing()));
  after(() => world.close());

  // Too slow is no fault of a file, and calls have limits of their own, which are tried above.
  for (const { text } of faults.filter(each => !['slow', 'hang'].includes(each.name))) {
    for (const where of [
      { operationId: 'initiateDownload' },
      { operationId: 'pollDownload' },
      { path: `/${storageHost}` },
    ]) {
      it(`leaves no half file when ${text} meets ${Object.values(where).join()}, and comes whole the next time`, async () => {
        const file = join(temporaryFolder(), 'dataset.csv');
        const wish = { environment: 'sandbox' as const, datasetId: world.info.datagovsg.datasetId, file };
        await plan(world.info.url, { ...where, fault: text });
        const first = await downloadDataset(wish, world.ports);
        if (!first.ok) assert.match(downloadProblem(first.error), /^[A-Z].*[.!?)]$/s);
        assert.equal(existsSync(file), first.ok, JSON.stringify(first));
        const next = await downloadDataset({ ...wish, file: `${file}.next` }, world.ports);
        assert.ok(next.ok, JSON.stringify(next));
        // A whole answer of the storage is taken as the file, whatever is in it.
        const isTaken = first.ok && 'path' in where && foreignFiles.includes(text);
        if (first.ok && !isTaken) assert.equal(first.value.sha256, next.value.sha256);
      });
    }
  }
});
