import assert from 'node:assert/strict';
import { reduce, type UserEvent } from '../../../../src/webview/state/reduce';
import { shownProblems, type ViewState } from '../../../../src/webview/state/viewState';
import type { ToView } from '../../../../src/shared/protocol';
import { answer, exchange, finding, panel } from '../sample';

function after(...events: (ToView | UserEvent)[]): ViewState {
  const start = reduce(undefined, { type: 'state', state: panel });
  const state = events.reduce(reduce, start);
  assert.ok(state);
  return state;
}

const failed = exchange({ kind: 'timeout', phase: 'total', afterMs: 1 }, [finding]);
const arrived = (requestId: number, shown = exchange(answer('{}'))): ToView => ({
  type: 'exchange',
  requestId,
  exchange: { exchange: shown },
});
const problem = { field: 'amount', message: 'Amount must be a whole number.' };

describe('reduce', () => {
  it('drops what comes before the first state', () => {
    assert.equal(reduce(undefined, { type: 'problems', problems: [] }), undefined);
  });

  it('changes one value and forgets an emptied one', () => {
    assert.deepEqual(after({ type: 'edited', field: 'name', value: 'A' }).values, { amount: 100, name: 'A' });
    assert.deepEqual(after({ type: 'edited', field: 'amount', value: undefined }).values, {});
  });

  it('merges values of the host over what was typed', () => {
    const state = after({ type: 'edited', field: 'name', value: 'A' }, { type: 'values', values: { amount: 5 } });
    assert.deepEqual(state.values, { amount: 5, name: 'A' });
  });

  it('goes from asked to busy to answered', () => {
    const busy = after(
      { type: 'asked', requestId: 7 },
      { type: 'busy', requestId: 7, startedAt: 't' },
      { type: 'progress', requestId: 7, receivedBytes: 9 },
    );
    assert.deepEqual(busy.running, { requestId: 7, startedAt: 't', receivedBytes: 9 });
    const answered = reduce(busy, arrived(7));
    assert.equal(answered?.running, undefined);
    assert.equal(answered?.announcement, 'Answered: 200 in 35 ms.');
  });

  it('ignores late messages of an earlier call', () => {
    const state = after({ type: 'asked', requestId: 8 }, arrived(7), {
      type: 'progress',
      requestId: 7,
      receivedBytes: 9,
    });
    assert.deepEqual(state.running, { requestId: 8, receivedBytes: 0 });
    assert.equal(state.exchange, undefined);
  });

  it('shows the reasons when there is no answer, and the next answer after that', () => {
    const without = after({ type: 'asked', requestId: 1 }, arrived(1, failed));
    assert.equal(without.tab, 'why');
    assert.equal(without.announcement, 'No answer: Timed out. 1 possible cause found.');
    assert.equal(reduce(without, arrived(2, { ...exchange(answer('{}')), id: 'e2' }))?.tab, 'response');
  });

  it('leaves the user alone when the picture of a QR code comes after its answer, and drops that of an earlier one', () => {
    const payLink = { url: 'https://pay.gov.sg/payments/x', qrCodeDataUri: 'data:image/png;base64,AA==' };
    const state = after(
      arrived(1),
      { type: 'tabChosen', tab: 'why' },
      { type: 'notSent', requestId: 2, problems: [], text: 'Not sent.' },
      { type: 'payLink', exchangeId: exchange(answer('{}')).id, payLink },
      { type: 'payLink', exchangeId: 'earlier', payLink: { url: 'https://pay.gov.sg/payments/earlier' } },
    );
    assert.deepEqual(state.exchange?.payLink, payLink);
    assert.equal(state.tab, 'why');
    assert.equal(state.notSent, 'Not sent.');
  });

  it('stays on the tab that the user reads', () => {
    assert.equal(after({ type: 'tabChosen', tab: 'headers' }, arrived(1)).tab, 'headers');
  });

  it('opens on the reasons after a reload with a failed call', () => {
    assert.equal(reduce(undefined, { type: 'state', state: { ...panel, exchange: { exchange: failed } } })?.tab, 'why');
  });

  it('keeps the old exchange when a call was not sent, and says why', () => {
    const state = after(
      arrived(1),
      { type: 'asked', requestId: 2 },
      { type: 'notSent', requestId: 2, problems: [], text: 'You did not confirm.' },
    );
    assert.equal(state.notSent, 'You did not confirm.');
    assert.ok(state.exchange);
    assert.equal(state.rejections, 0);
  });

  it('ends a call that was given up', () => {
    assert.equal(after({ type: 'asked', requestId: 2 }, { type: 'gaveUp', requestId: 2 }).running, undefined);
  });

  const waiting = { kind: 'turn', text: 'It takes 4 in 10 s.', untilMs: 5, ahead: 2 } as const;
  const wait = (more: object | undefined): ToView => ({
    type: 'waiting',
    requestId: 3,
    waiting: more && { ...waiting, ...more },
  });

  it('says once why a call waits, before and after it has begun', () => {
    const asked = after({ type: 'asked', requestId: 3 }, wait({}));
    assert.deepEqual(asked.running?.waiting, waiting);
    assert.equal(asked.announcement, 'Waiting. It takes 4 in 10 s.');
    const quiet = { ...asked, announcement: '' };
    assert.equal(reduce(quiet, wait({ ahead: 1, untilMs: 4 }))?.announcement, '');
    assert.equal(reduce(quiet, wait({ kind: 'tooMany' }))?.announcement, 'Waiting. It takes 4 in 10 s.');
  });

  it('is resumed after a wait, and knows no wait of another call', () => {
    assert.equal(after({ type: 'asked', requestId: 3 }, wait({}), wait(undefined)).running?.waiting, undefined);
    assert.equal(after({ type: 'asked', requestId: 4 }, wait({})).running?.waiting, undefined);
    assert.equal(after(wait({})).running, undefined);
  });

  it('remembers to which page a call turns', () => {
    const turning = after(
      { type: 'asked', requestId: 3, turn: 'next' },
      { type: 'busy', requestId: 3, startedAt: 't' },
    );
    assert.equal(turning.running?.turn, 'next');
  });

  it('takes columns and suggestions from the host, and forgets columns', () => {
    const columns = { datasetId: 'd', columns: [] };
    const state = after({ type: 'columns', columns }, { type: 'suggestions', suggestions: { name: [{ value: 'A' }] } });
    assert.equal(state.columns, columns);
    assert.deepEqual(state.suggestions, { name: [{ value: 'A' }] });
    assert.equal(reduce(state, { type: 'columns', columns: undefined })?.columns, undefined);
  });
});

describe('shownProblems', () => {
  const shown = (...events: (ToView | UserEvent)[]) => [
    ...shownProblems(after({ type: 'problems', problems: [problem] }, ...events)),
  ];

  it('keeps quiet about untouched fields', () => assert.deepEqual(shown({ type: 'left', field: 'name' }), []));
  it('shows those of a field that was left', () =>
    assert.deepEqual(shown({ type: 'left', field: 'amount' }), [['amount', [problem.message]]]));
  it('shows all after an attempt to send', () => {
    const other = { field: 'gone', message: 'Something else.' };
    const entries = shown({ type: 'notSent', requestId: 1, problems: [problem, other] });
    assert.deepEqual(entries, [
      ['amount', [problem.message]],
      ['', ['Something else.']],
    ]);
  });
});
