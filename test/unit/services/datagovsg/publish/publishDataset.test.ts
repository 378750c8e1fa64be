import assert from 'node:assert/strict';
import { appendFile, writeFile } from 'node:fs/promises';
import { PublishCalls } from '../../../../../src/services/datagovsg/publish/publishCalls';
import { sandboxPace } from '../../../../../src/services/datagovsg/publish/publishPoll';
import { readBack } from '../../../../../src/services/datagovsg/publish/publishReadBack';
import type {
  PublishLook,
  PublishPhase,
  PublishStep,
} from '../../../../../src/services/datagovsg/publish/publishTypes';
import { sampleDatasetId, startPublishing, type PublishingWorld } from '../../../support/publishing';

const parks = (count: number, word = 'New park') =>
  `park_name\n${Array.from({ length: count }, (_, index) => `${word} ${index + 1}\n`).join('')}`;
const hour = 3_600_000;
const wish = {
  mode: 'replace',
  environment: 'sandbox',
  keyId: 'write',
  datasetId: sampleDatasetId,
  file: '',
} as const;

describe('publishDataset', () => {
  let world: PublishingWorld;
  beforeEach(async () => (world = await startPublishing()));
  afterEach(() => world.close());

  async function rowsNow() {
    const rows = await new PublishCalls(wish, world.ports).rows(0, 100);
    assert.ok(rows.ok);
    return rows.value;
  }

  it('replaces the data of a dataset, and reads it back', async () => {
    let look: PublishLook | undefined;
    const decide = (seen: PublishLook) => {
      look = seen;
      return Promise.resolve('send' as const);
    };
    const end = await world.publish({ file: await world.write(parks(30)) }, { decide });
    assert.equal(end.kind, 'published', end.text);
    assert.equal(look?.account, 'officer@example.gov.sg');
    assert.equal(look?.today?.total, 12);
    assert.ok(end.readBack?.isAsExpected, end.text);
    assert.equal(end.readBack?.comparedRows, 40);
    const { total, rows } = await rowsNow();
    assert.equal(total, 30);
    assert.equal(rows[29]?.park_name, 'New park 30');
    const phases = [
      'account',
      'dataset',
      'preflight',
      'decision',
      'copy',
      'statusBefore',
      'link',
      'upload',
      'ingestion',
      'readBack',
    ];
    assert.deepEqual(world.phases, phases);
  });

  it('appends rows to those that are there', async () => {
    const end = await world.publish({ mode: 'append', file: await world.write(parks(25)) });
    assert.equal(end.kind, 'published', end.text);
    assert.match(end.text, /^The rows were appended\. The dataset has 37 rows now, as expected/);
    const { total, rows } = await rowsNow();
    assert.equal(total, 37);
    assert.equal(rows[11]?.park_name, 'Sandbox park 12');
    assert.equal(rows[36]?.park_name, 'New park 25');
  });

  it('does not take the status of an earlier upload for that of its own', async () => {
    const end = await world.publish({ file: await world.write(parks(3)) }, {}, sandboxPace);
    assert.equal(end.kind, 'published', end.text);
    assert.equal(world.statuses[0], 'INGESTION_SUCCESS'); // of before: the sandbox shows it for a while, as the service does
    assert.ok(world.statuses.includes('INGESTION_RUNNING'));
    assert.equal((await rowsNow()).total, 3);
  });

  it('stops before anything is sent when the dataset was updated after it was read', async () => {
    // Cancelled once it was uploaded, so that the service still ingests it while the next one begins.
    const stop = new AbortController();
    const onPhase = (phase: PublishPhase) => phase === 'ingestion' && stop.abort();
    const appended = { mode: 'append', file: await world.write(parks(2, 'Appended')) } as const;
    await world.publish(appended, { signal: stop.signal, onPhase });
    const decide = async () => {
      for (;;) {
        await world.ports.wait(1000);
        if ((await rowsNow()).total === 14) return 'send' as const;
      }
    };
    const end = await world.publish({ file: await world.write(parks(30)) }, { decide });
    assert.deepEqual([end.kind, end.phase], ['stopped', 'statusBefore'], end.text);
    assert.match(end.text, /was updated after it was read.*Nothing was sent/);
    assert.ok(!world.sent.includes('getUploadLink'));
  });

  it('says when the service refuses the content', async () => {
    const file = await world.write('other_name\nx\n');
    const end = await world.publish({ mode: 'append', file }, {}, sandboxPace);
    assert.equal(end.kind, 'rejected');
    assert.equal(end.status, 'VALIDATION_FAILED');
    assert.match(end.text, /rejected its content \(VALIDATION_FAILED\)/);
    assert.equal((await rowsNow()).total, 12);
  });

  it('tells a second failure from the first', async () => {
    const file = await world.write('other_name\nx\n');
    await world.publish({ mode: 'append', file }, {}, sandboxPace);
    const again = await world.publish({ mode: 'append', file }, {}, sandboxPace);
    assert.equal(again.kind, 'rejected');
    assert.equal(again.statusBefore, 'VALIDATION_FAILED');
    assert.match(again.text, /^data\.gov\.sg accepted the file/);
  });

  it('expects no number of rows of a file that could not be read to its end', async () => {
    let look: PublishLook | undefined;
    const decide = (seen: PublishLook) => {
      look = seen;
      return Promise.resolve('cancel' as const);
    };
    await world.publish({ file: await world.write(`${parks(2)}No"rth\nSouth\n`) }, { decide });
    assert.ok(look);
    const seen = await readBack(wish, look, new PublishCalls(wish, world.ports));
    assert.match(seen.text, /has 12 rows now\. How many the file has is not known, so they were not compared/);
    assert.deepEqual(seen.differences, []);
  });

  it('sends nothing when the user does not go on, and shows the errors first', async () => {
    const seen: string[] = [];
    const decide = ({ preflight }: PublishLook) => {
      seen.push(...preflight.findings.map(({ severity }) => severity));
      return Promise.resolve('cancel' as const);
    };
    const end = await world.publish({ mode: 'append', file: await world.write('other\nx,y\n') }, { decide });
    assert.equal(end.kind, 'cancelled');
    assert.match(end.text, /Nothing was sent/);
    assert.equal(seen[0], 'error');
    assert.ok(!world.sent.includes('getAppendLink'));
  });

  it('looks at file and dataset again as often as the user asks, and sends what the last look saw', async () => {
    const file = await world.write('other\nx,y\n');
    const seen: PublishLook[] = [];
    const decide = async (look: PublishLook) => {
      seen.push(look);
      if (seen.length === 3) return 'send' as const;
      await (seen.length === 1 ? writeFile(file, parks(4)) : appendFile(file, 'one more\n'));
      return 'again' as const;
    };
    const end = await world.publish({ mode: 'append', file }, { decide });
    assert.equal(end.kind, 'published', end.text);
    assert.deepEqual(
      seen.map(({ preflight }) => [preflight.findings[0]?.severity, preflight.rows]),
      [
        ['error', 1],
        [undefined, 4],
        [undefined, 5],
      ],
    );
    assert.equal(end.look, seen[2]);
    assert.equal((await rowsNow()).total, 17);
    assert.deepEqual(world.sent.slice(0, 7), [
      'whoami',
      ...['getDatasetMetadata', 'datastoreSearch', 'getDatasetMetadata', 'datastoreSearch'],
      ...['getDatasetMetadata', 'datastoreSearch'],
    ]);
  });

  it('sends what a second look saw after the dataset was updated in between', async () => {
    const decide = async ({ today }: PublishLook) => {
      if (today?.total === 14) return 'send' as const;
      const other = { mode: 'append', file: await world.write(parks(2, 'Appended')) } as const;
      assert.equal((await world.publish(other)).kind, 'published');
      return 'again' as const;
    };
    const end = await world.publish({ file: await world.write(parks(30)) }, { decide });
    assert.equal(end.kind, 'published', end.text);
    assert.equal(end.look?.today?.total, 14);
  });

  it('ends while it looks again when the user cancels, or the service is gone', async () => {
    const file = await world.write(parks(3));
    const stop = new AbortController();
    const again = () => {
      stop.abort();
      return Promise.resolve('again' as const);
    };
    assert.equal((await world.publish({ file }, { decide: again, signal: stop.signal })).kind, 'cancelled');
    const call = world.ports.call.bind(world.ports);
    const decide = () => {
      world.ports.call = plan => call({ ...plan, values: { datasetId: 'd_00000000000000000000000000000000' } });
      return Promise.resolve('again' as const);
    };
    const end = await world.publish({ file }, { decide });
    assert.deepEqual([end.kind, end.phase], ['stopped', 'dataset']);
    assert.match(end.text, /Nothing was sent/);
  });

  it('sends nothing when the copy of today’s data is not to be had', async () => {
    // Nobody names a file for it.
    const decide = () => Promise.resolve('copyFirst' as const);
    const end = await world.publish({ file: await world.write(parks(3)) }, { decide });
    assert.deepEqual([end.kind, end.phase], ['cancelled', 'copy']);
    assert.ok(!world.sent.includes('getUploadLink'));
  });

  it('asks for a new link, once, when the first has ended', async () => {
    let waits = 1;
    const call = world.ports.call.bind(world.ports);
    world.ports.call = async (plan, events) => {
      const outcome = await call(plan, events);
      if (plan.operationId === 'getUploadLink' && waits-- > 0) world.clock.nowMs += 2 * hour;
      return outcome;
    };
    const file = await world.write(parks(3));
    assert.equal((await world.publish({ file })).kind, 'published');
    assert.equal(world.sent.filter(id => id === 'getUploadLink').length, 2);
    waits = 5;
    const end = await world.publish({ file });
    assert.equal(end.kind, 'stopped');
    assert.match(end.text, /The storage refused the file \(403, AccessDenied: Request has expired/);
    assert.equal(world.sent.filter(id => id === 'getUploadLink').length, 4);
  });

  it('says what a key without rights or a dataset that is not there means', async () => {
    const file = await world.write(parks(3));
    const none = await world.publish({ file, datasetId: 'd_00000000000000000000000000000000' });
    assert.deepEqual([none.kind, none.phase], ['stopped', 'dataset']);
    assert.match(none.text, /answered with 404.*Nothing was sent/);
    const noKey = await world.publish({ file, keyId: 'gone' });
    assert.deepEqual([noKey.kind, noKey.phase], ['stopped', 'account']);
  });

  it('does not send a file that was written to after it was checked', async () => {
    const file = await world.write(parks(3));
    const decide = async () => {
      await appendFile(file, 'one more\n');
      return 'send' as const;
    };
    const end = await world.publish({ file }, { decide });
    assert.deepEqual([end.kind, end.phase], ['stopped', 'upload']);
    assert.match(end.text, /has changed since it was checked\. Nothing was sent/);
  });

  it('survives a storage that breaks the connection, and says that nothing should be changed', async () => {
    await world.spoilUploads(request => void request.socket.resetAndDestroy());
    const end = await world.publish({ file: await world.write(parks(3)) });
    assert.equal(end.kind, 'stopped');
    assert.match(end.text, /The connection failed \(.*send|arrived/);
    assert.equal((await rowsNow()).total, 12);
  });

  it('does not promise that nothing happened when the storage failed', async () => {
    await world.spoilUploads((request, response) => {
      request.resume().on('end', () => response.writeHead(504).end('gateway timeout'));
    });
    const end = await world.publish({ file: await world.write(parks(3)) });
    assert.equal(end.kind, 'stopped');
    assert.match(
      end.text,
      /refused the file \(504, gateway timeout\)\. Whether the file was stored nonetheless is not known/,
    );
  });

  it('says so when the storage gave a success and the service never took anything in', async () => {
    await world.spoilUploads((request, response) => void request.resume().on('end', () => response.end()));
    const end = await world.publish({ file: await world.write(parks(3)) });
    assert.equal(end.kind, 'unconfirmed');
    assert.match(end.text, /may be that of the earlier upload\. The dataset has 12 rows now, but should have 3/);
  });

  it('stops asking after a while, and says what to check', async () => {
    const call = world.ports.call.bind(world.ports);
    world.ports.call = (plan, events) =>
      plan.operationId === 'getIngestionStatus' ? call({ ...plan, keyId: 'gone' }, events) : call(plan, events);
    const end = await world.publish({ file: await world.write(parks(3)) });
    assert.deepEqual([end.kind, end.phase], ['unconfirmed', 'ingestion']);
    assert.match(end.text, /^The file was uploaded\. What became of it is not known/);
  });

  for (const [phase, text] of [
    ['account', /Nothing was sent/],
    ['preflight', /Nothing was sent/],
    ['statusBefore', /Nothing was sent/],
    ['link', /before the file was sent/],
    ['upload', /Cancelled after .* of/],
    ['ingestion', /uploaded before you cancelled/],
  ] as const satisfies readonly (readonly [PublishPhase, RegExp])[]) {
    it(`says what has happened when it is cancelled at ${phase}`, async () => {
      const stop = new AbortController();
      const onPhase = (entered: PublishPhase) => entered === phase && stop.abort();
      const end = await world.publish({ file: await world.write(parks(3)) }, { signal: stop.signal, onPhase });
      assert.deepEqual([end.kind, end.phase], ['cancelled', phase]);
      assert.match(end.text, text);
    });
  }

  it('gives a note of what leaves something at the service, and of nothing else', async () => {
    const noted: string[] = [];
    const onStep = (step: PublishStep) => 'note' in step && step.note && noted.push(step.note.phase);
    await world.publish({ file: await world.write(parks(3)) }, { onStep });
    assert.deepEqual(noted, ['link', 'upload', 'ingestion']);
  });
});
