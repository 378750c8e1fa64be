import assert from 'node:assert/strict';
import { endOf } from '../../../../../src/core/flows/steps';
import type { IngestionState } from '../../../../../src/services/datagovsg/publish/publishCalls';
import {
  IngestionWatch,
  servicePace,
  type IngestionEnd,
} from '../../../../../src/services/datagovsg/publish/publishPoll';
import { failed, ok } from '../../../../../src/core/model/result';

const success = 'INGESTION_SUCCESS';
const invalid = 'VALIDATION_FAILED';
const state = (status: string): IngestionState => ({ status, details: JSON.stringify({ status }) });

/** Runs the watch over statuses in turn, the last of them for ever; `!` is a call that fails. */
async function watch(before: string | undefined, statuses: readonly string[], isUpdatedAt = Infinity) {
  const waits: number[] = [];
  const steps: (readonly [string, boolean])[] = [];
  let [polls, nowMs] = [0, 0];
  // The time of day, which jumps.
  const clock = { now: () => (nowMs += 3_600_000) };
  const watching = new IngestionWatch(
    {
      status: () => {
        const status = statuses[Math.min(polls++, statuses.length - 1)] ?? '';
        return Promise.resolve(
          status === '!' ? failed({ kind: 'failed', text: 'No answer.' } as const) : ok(state(status)),
        );
      },
      isUpdated: () => Promise.resolve(polls >= isUpdatedAt),
    },
    before === undefined ? undefined : state(before),
    { ...clock, wait: ms => Promise.resolve(void waits.push(ms)), signal: new AbortController().signal },
    servicePace,
  );
  const end = await endOf(watching.run(), ({ status, isOfThis }) => steps.push([status, isOfThis]));
  return { end, polls, waits, steps, minutes: waits.reduce((sum, ms) => sum + ms, 0) / 60_000 };
}

describe('IngestionWatch', () => {
  const reported = (kind: 'success' | 'failure', status: string, isCertain: boolean) =>
    ({ kind, status, isCertain }) as IngestionEnd;
  for (const [what, before, statuses, end, polls] of [
    [
      'takes a success after a running state',
      success,
      [success, 'PROCESSING', success],
      reported('success', success, true),
      3,
    ],
    [
      'takes any unknown word for a running state',
      success,
      ['SOMETHING_NEW', success],
      reported('success', success, true),
      2,
    ],
    ['takes another end than before', invalid, [invalid, success], reported('success', success, true), 2],
    [
      'asks again after a success that may be old, and says so',
      success,
      [success],
      reported('success', success, false),
      6,
    ],
    [
      'asks again after a failure that may be old, and says so',
      invalid,
      [invalid],
      reported('failure', invalid, false),
      6,
    ],
    [
      'takes nothing for certain at once when nothing was known before',
      undefined,
      [success],
      reported('success', success, false),
      6,
    ],
    [
      'does not take the end of an upload that ran before',
      'PROCESSING',
      ['PROCESSING', success],
      reported('success', success, false),
      6,
    ],
    [
      'survives calls that fail',
      success,
      ['!', '!', 'PROCESSING', '!', success],
      reported('success', success, true),
      5,
    ],
  ] as const) {
    it(what, async () => {
      const seen = await watch(before, statuses);
      assert.deepEqual(seen.end, end);
      assert.equal(seen.polls, polls);
      assert.ok(seen.waits.every(ms => ms === 30_000));
    });
  }

  it('takes a success whose dataset was updated since', async () => {
    const seen = await watch(success, [success], 2);
    assert.deepEqual(seen.end, reported('success', success, true));
    assert.equal(seen.polls, 2);
  });

  it('says of an end whether it may be of the upload before', async () => {
    const { steps: statuses } = await watch(success, [success, 'PROCESSING', success]);
    assert.deepEqual(statuses, [
      [success, false],
      ['PROCESSING', true],
      [success, true],
    ]);
  });

  it('ends after half an hour', async () => {
    const { end, minutes } = await watch(success, ['PROCESSING']);
    assert.deepEqual(end, {
      kind: 'unknown',
      status: 'PROCESSING',
      text: 'After 30 minutes the status was still PROCESSING.',
    });
    assert.equal(minutes, 30);
  });

  it('ends when the service does not answer any more', async () => {
    const { end, polls } = await watch(success, ['PROCESSING', '!']);
    assert.deepEqual(end, { kind: 'unknown', status: 'PROCESSING', text: 'No answer.' });
    assert.equal(polls, 6);
  });
});
