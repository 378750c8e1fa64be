import assert from 'node:assert/strict';
import { reduce } from '../../../../src/webview/state/reduce';
import { savedBodyLimitBytes, savedPanel } from '../../../../src/webview/state/savedPanel';
import type { ViewState } from '../../../../src/webview/state/viewState';
import { answer, exchange, panel } from '../sample';

function withBody(body: string): ViewState {
  const state = reduce(undefined, {
    type: 'state',
    state: { ...panel, exchange: { exchange: exchange(answer(body)) } },
  });
  assert.ok(state);
  return state;
}

function savedBody(body: string) {
  const saved = savedPanel(withBody(body)).exchange;
  assert.ok(saved?.exchange.outcome.ok);
  return { body: saved.exchange.outcome.answer.body, cut: saved.cut };
}

describe('savedPanel', () => {
  it('keeps what the host needs to build the panel again', () => {
    const { exchange: _, ...saved } = savedPanel(withBody('{}'));
    assert.deepEqual(saved, {
      version: 1,
      operationId: 'createPayment',
      environment: 'sandbox',
      keyId: 'k1',
      values: { amount: 100 },
    });
  });

  it('keeps a body within the limit whole', () => assert.deepEqual(savedBody('{}'), { body: '{}', cut: undefined }));

  it('cuts a longer body between characters and says so', () => {
    const long = `a${'é'.repeat(savedBodyLimitBytes)}`;
    const { body, cut } = savedBody(long);
    assert.ok(long.startsWith(body));
    assert.deepEqual(cut, { shownBytes: savedBodyLimitBytes - 1, bodyBytes: Buffer.byteLength(long) });
  });
});
