import assert from 'node:assert/strict';
import { callAnswer, causeText } from '../../../../src/core/model/callAnswer';
import { failedExchange, sampleExchange } from '../../support/sampleExchange';

describe('callAnswer', () => {
  it('is the answer, whatever its status', () => {
    for (const status of [200, 404, 503]) {
      const exchange = sampleExchange('whoami', { status });
      const came = callAnswer({ kind: 'exchange', exchange });
      assert.deepEqual(came, { kind: 'answer', answer: exchange.outcome.ok && exchange.outcome.answer, exchange });
    }
  });

  it('says why none came: the likely cause, where one is known', () => {
    const failure = { kind: 'unreachable', code: 'ECONNRESET' } as const;
    const exchange = failedExchange('whoami', failure);
    const text = 'The service did not answer.';
    assert.deepEqual(callAnswer({ kind: 'exchange', exchange }), { kind: 'noAnswer', failure, exchange, text });
    const findings = [{ id: 'a', title: 'Lost', detail: 'It broke.', evidence: 'seenInThisCall' }] as const;
    const found = callAnswer({ kind: 'exchange', exchange: { ...exchange, findings } });
    assert.equal(found.kind === 'noAnswer' && found.text, 'Lost. It broke.');
  });

  it('is cancelled in whatever way the user stopped it, and says in which', () => {
    const exchange = failedExchange('whoami', { kind: 'cancelled' });
    const cases = [
      callAnswer({ kind: 'cancelled' }),
      callAnswer({ kind: 'declined', verdict: { kind: 'locked', text: 'Production is locked.' } }),
      callAnswer({ kind: 'declined', verdict: { kind: 'confirm', harm: 'changesData', text: 'Sure?' } }),
      callAnswer({ kind: 'exchange', exchange }),
    ];
    assert.deepEqual(cases, [
      { kind: 'cancelled', text: 'It was cancelled before it was sent.' },
      { kind: 'cancelled', text: 'Production is locked.' },
      { kind: 'cancelled', text: 'It was not confirmed.' },
      { kind: 'cancelled', text: 'It was cancelled.', exchange },
    ]);
  });

  it('says every problem of values that were refused', () => {
    const problems = [
      { field: 'a', message: 'A is required.' },
      { field: 'b', message: 'B is required.' },
    ];
    const came = callAnswer({ kind: 'refused', problems });
    assert.deepEqual(came, { kind: 'refused', text: 'A is required. B is required.' });
  });
});

describe('causeText', () => {
  it('is nothing for an answer of which nothing is known to be wrong', () =>
    assert.equal(causeText(sampleExchange('whoami', {})), undefined));
});
