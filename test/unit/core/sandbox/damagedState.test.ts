import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { createSandbox } from '../../../../src/services/sandbox';
import { parseState } from '../../../../src/core/sandbox/state';
import { temporaryFolder } from '../../support/temporaryFolder';

describe('a state file that is not as the sandbox wrote it', () => {
  const run = async (stateFile: string) => {
    const sandbox = createSandbox({ stateFile, onProblem: () => undefined });
    await sandbox.listen(0).finally(() => sandbox.close());
  };

  it('ends in a sentence, whatever JSON stands in it, and stays as it is', async () => {
    const stateFile = join(temporaryFolder(), 'state.json');
    await run(stateFile);
    const good = JSON.parse(readFileSync(stateFile, 'utf8')) as { services: object };
    const paths = [...Object.keys(good), 'services.paysg', 'services.datagovsg'];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), fc.jsonValue(), async (path, value) => {
        const [top = '', inner] = path.split('.');
        const text = JSON.stringify({ ...good, [top]: inner ? { ...good.services, [inner]: value } : value });
        writeFileSync(stateFile, text);
        try {
          await run(stateFile);
        } catch (error) {
          assert.match(
            String(error),
            /cannot be used as the state of the sandbox: .*Choose another file, or move this one away/s,
          );
          assert.equal(readFileSync(stateFile, 'utf8'), text);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('says what is wrong with rows that are none, and with no entry but a known one', async () => {
    const stateFile = join(temporaryFolder(), 'state.json');
    await run(stateFile);
    const good = JSON.parse(readFileSync(stateFile, 'utf8')) as { services: { datagovsg: object } };
    const datasets = [{ id: 'd', lastUpdatedAt: '', sizeBytes: 1, table: { columns: [], rows: [7] } }];
    good.services.datagovsg = { ...good.services.datagovsg, datasets };
    writeFileSync(stateFile, JSON.stringify(good));
    await assert.rejects(run(stateFile), /its datasets are damaged: datasets is not Array/);
  });

  it('says of a payment what is wrong with it, before any request meets it', async () => {
    const stateFile = join(temporaryFolder(), 'state.json');
    await run(stateFile);
    const good = JSON.parse(readFileSync(stateFile, 'utf8')) as {
      services: { paysg: { payments: { payment: object; cursor: string }[]; answers: unknown[] } };
    };
    const { payments } = good.services.paysg;
    const [first] = payments;
    assert.ok(first);
    for (const damaged of [
      { payments: [{ ...first, refundedCents: '5' }, ...payments.slice(1)] },
      { payments: [{ ...first, payment: { ...first.payment, amount_in_cents: null } }] },
      { payments: [{ ...first, pendingRefund: { cents: 1, endsAtMs: 'soon', fails: false } }] },
      { answers: [['a b', { reply: { status: 200 } }]] },
    ]) {
      const services = { ...good.services, paysg: { ...good.services.paysg, ...damaged } };
      writeFileSync(stateFile, JSON.stringify({ ...good, services }));
      await assert.rejects(run(stateFile), /its payments are damaged: (payments|answers) is not /);
    }
  });

  it('is read when it is larger than what the extension parses elsewhere', () => {
    const state = { format: 'sg-api-keys sandbox', version: 1, url: 'http://127.0.0.1:1', runs: 1, aheadMs: 0 };
    const services = { paysg: 'x'.repeat(9 * 1024 * 1024), datagovsg: null };
    const text = JSON.stringify({ ...state, keys: {}, holderId: 'user', services });
    assert.equal(parseState(text).services.paysg, services.paysg);
  });
});
