import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCall } from '../../../../../src/core/calls/runCall';
import { downloadDataset, downloadProblem } from '../../../../../src/services/datagovsg/download/downloadDataset';
import type { DownloadStep } from '../../../../../src/services/datagovsg/download/downloadSteps';
import { endOf } from '../../../../../src/core/flows/steps';
import { createSandbox, type SandboxInfo } from '../../../../../src/services/sandbox';
import type { LinkForm } from '../../../../../src/core/sandbox/settings';
import { flowPortsWith } from '../../../support/flowPortsForTest';
import { sandboxPorts } from '../../../support/sandboxPorts';
import { temporaryFolder } from '../../../support/temporaryFolder';

const table = 'd_8b84c4ee58e3cfc0ece0d773c8ca6abc';
const map = 'd_b39d3a0871985372d7e1637193335da5';
const hourMs = 3_600_000;

/** What makes a link of each form usable. */
const forms: Readonly<Record<LinkForm, readonly string[]>> = {
  v2: ['AWSAccessKeyId', 'Expires', 'Signature', 'x-amz-security-token'],
  v4: ['X-Amz-Credential', 'X-Amz-Date', 'X-Amz-Signature'],
};

for (const [links, parameters] of Object.entries(forms) as [LinkForm, readonly string[]][]) {
  describe(`downloads over links of signature version ${links.slice(1)}`, () => {
    let nowMs = Date.now();
    const sandbox = createSandbox({ links, now: () => nowMs });
    let info: SandboxInfo;
    let followed: string[];
    before(async () => (info = await sandbox.listen()));
    after(() => sandbox.close());
    beforeEach(() => (followed = []));

    /** A download whose waits take as long as they are asked to, or as `waitMs` says. */
    async function download(
      datasetId: string,
      format: string,
      waitMs = (ms: number) => ms,
      onStep?: (step: DownloadStep) => void,
    ) {
      const calls = sandboxPorts(info);
      const ports = flowPortsWith({
        call: (plan, callEvents) =>
          runCall(plan, calls, {
            ...callEvents,
            onLinks: found => {
              followed.push(...found.values());
              callEvents?.onLinks?.(found);
            },
          }),
        wait: async ms => {
          nowMs += waitMs(ms);
          await Promise.resolve();
        },
        now: () => nowMs,
      });
      const file = join(temporaryFolder(), 'data');
      const result = await endOf(downloadDataset({ environment: 'sandbox', datasetId, format, file }, ports), onStep);
      assert.ok(result.ok, result.ok ? '' : downloadProblem(result.error));
      return { file, report: result.value, recorded: calls.recorded };
    }
    const plan = (body: object) =>
      fetch(`${info.url}/sandbox/faults`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });

    for (const [datasetId, format] of [
      [table, 'CSV'],
      [map, 'GEOJSON'],
    ] as const) {
      it(`receive a ${format} file, whole`, async () => {
        const { file, report } = await download(datasetId, format);
        const content = readFileSync(file);
        assert.equal(report.sha256, createHash('sha256').update(content).digest('hex'));
        assert.deepEqual(readdirSync(join(file, '..')), ['data']);
        const query = new URL(followed[0] ?? '').searchParams;
        for (const name of parameters) assert.ok(query.has(name), name);
      });
    }

    it('ask for a new link when the one of a broken transfer has run out, and end whole', async () => {
      const whole = readFileSync((await download(table, 'CSV')).file);
      followed = [];
      assert.equal((await plan({ path: '/s3.', fault: 'half-body', when: 'after' })).status, 200);
      const { file, report } = await download(table, 'CSV', ms => ms + hourMs);
      assert.ok(whole.equals(readFileSync(file)));
      assert.equal(report.sha256, createHash('sha256').update(whole).digest('hex'));
      assert.ok(new Set(followed).size > 1, 'the same link was followed');
    });

    it('tell nothing that makes a link usable', async () => {
      const steps: unknown[] = [];
      const { report, recorded } = await download(table, 'CSV', undefined, step => steps.push(step));
      const told = JSON.stringify([report, steps, recorded]);
      for (const link of followed) {
        const query = new URL(link).searchParams;
        for (const name of parameters) {
          const value = query.get(name) ?? '';
          for (const text of [value, encodeURIComponent(value)]) assert.ok(!told.includes(`${name}=${text}`), name);
          assert.ok(value.length < 8 || !told.includes(value), name);
        }
      }
    });

    it('are refused when they have run out, are altered, or lack a parameter', async () => {
      await download(table, 'CSV');
      const link = followed[0] ?? '';
      const answer = async (address: string) => {
        const response = await fetch(address);
        return [response.status, /<Code>.*<\/Message>/.exec(await response.text())?.[0] ?? ''] as const;
      };
      assert.equal((await fetch(link)).status, 200);
      const [status, text] = await answer(link.replace('.csv?', '.cs?'));
      assert.deepEqual([status, text.includes('SignatureDoesNotMatch')], [403, true]);
      for (const name of parameters) {
        const without = new URL(link);
        without.searchParams.delete(name);
        assert.equal((await answer(without.href))[0], 403, name);
      }
      assert.equal((await answer(link.split('?')[0] ?? ''))[0], 403);
      nowMs += hourMs;
      assert.deepEqual(await answer(link), [403, '<Code>AccessDenied</Code><Message>Request has expired</Message>']);
    });
  });
}
