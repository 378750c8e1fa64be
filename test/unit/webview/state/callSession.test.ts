import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import type { PanelState, SavedPanel, ToHost } from '../../../../src/shared/protocol';
import { answerViews } from '../../../../src/webview/result/answerViews';
import { CallSession } from '../../../../src/webview/state/callSession';
import { makeKey } from '../../support/makeKeys';
import { answer, exchange, panel } from '../sample';

describe('CallSession', () => {
  let posted: ToHost[];
  let saved: SavedPanel[];
  let session: CallSession;

  const requestId = () => session.state?.running?.requestId ?? 0;

  beforeEach(() => {
    const messages: ToHost[] = []; // of this session alone: an earlier one may still save
    const states: SavedPanel[] = [];
    const host = {
      postMessage: (message: ToHost) => void messages.push(message),
      setState: (state: SavedPanel) => void states.push(state),
      getState: () => states.at(-1),
    };
    posted = messages;
    saved = states;
    session = new CallSession(host, () => undefined, 20);
    session.receive({ type: 'state', state: panel });
  });

  it('posts one edit for quick typing', async () => {
    session.edit('name', 'A');
    session.edit('name', 'AB');
    assert.deepEqual(posted, []);
    await pause(60);
    assert.deepEqual(posted, [{ type: 'edit', values: { amount: 100, name: 'AB' } }]);
  });

  it('keeps the text of an answer that is too large to be parsed, whose view says why there is no other', () => {
    const body = `{"rows":${'['.repeat(200)}${']'.repeat(200)}}`;
    session.send();
    session.receive({ type: 'exchange', requestId: requestId(), exchange: { exchange: exchange(answer(body)) } });
    const outcome = session.state?.exchange?.exchange.outcome;
    assert.ok(outcome?.ok && outcome.answer.body === body);
    const { modes, note } = answerViews(outcome.answer, { rows: '/rows' });
    assert.deepEqual(modes, ['raw']);
    assert.match(note ?? '', /Only the text is shown/);
  });

  it('sends the newest values once, however often it is asked', async () => {
    session.edit('name', 'A');
    session.send();
    session.send();
    await pause(60);
    assert.deepEqual(posted, [{ type: 'send', requestId: requestId(), values: { amount: 100, name: 'A' } }]);
  });

  it('ends a call by itself only while the host has not started it', () => {
    session.send();
    session.cancel();
    assert.equal(session.state?.running, undefined);
    session.send();
    session.receive({ type: 'busy', requestId: requestId(), startedAt: 't' });
    session.cancel();
    assert.ok(session.state?.running);
    assert.deepEqual(
      posted.map(({ type }) => type),
      ['send', 'cancel', 'send', 'cancel'],
    );
  });

  it('says which environment was chosen, with no key unless one was', () => {
    session.choose('staging');
    session.choose('sandbox', 'k2');
    assert.deepEqual(posted, [
      { type: 'choose', environment: 'staging' },
      { type: 'choose', environment: 'sandbox', keyId: 'k2' },
    ]);
  });

  it('leaves its operation for a reload, as soon as it knows it', () => {
    session.edit('name', 'A');
    assert.deepEqual(saved, [{ operationId: panel.operation.id }]);
  });

  const paged = { exchange: exchange(answer('[]')), pages: { next: { offset: 100 } } };

  it('turns to a page that is there, once', () => {
    session.receive({ type: 'exchange', requestId: 0, exchange: paged });
    session.turnPage('previous');
    session.turnPage('next');
    session.turnPage('next');
    assert.deepEqual(posted, [{ type: 'turnPage', requestId: requestId(), to: 'next' }]);
    assert.equal(session.state?.running?.turn, 'next');
  });

  it('starts a flow with what is typed, and has the payment page opened', () => {
    session.edit('name', 'A');
    session.flow('download');
    session.openPayLink();
    assert.deepEqual(posted, [
      { type: 'flow', flow: 'download', values: { amount: 100, name: 'A' } },
      { type: 'openPayLink' },
    ]);
  });

  it('sends what the JSON says, and nothing while it is none', async () => {
    session.showBodyAs('json');
    session.editBody('{"amount": 5,');
    session.send();
    session.flow('download');
    await pause(60);
    assert.deepEqual(posted, [{ type: 'edit', values: { amount: 100 } }]);
    assert.match(session.state?.announcement ?? '', /error in line 1/);
    session.editBody('{"amount": 5, "name": "B"}');
    session.send();
    assert.deepEqual(posted[1], { type: 'send', requestId: requestId(), values: { amount: 5, name: 'B' } });
  });

  it('sends the form while the form is in sight', () => {
    session.showBodyAs('json');
    session.editBody('{');
    session.showBodyAs('form');
    session.send();
    assert.deepEqual(posted, [{ type: 'send', requestId: requestId(), values: { amount: 100 } }]);
  });

  it('posts what was typed at once when the page is left, and only once', async () => {
    session.edit('name', 'A');
    session.postEdits();
    assert.deepEqual(posted, [{ type: 'edit', values: { amount: 100, name: 'A' } }]);
    await pause(60);
    session.postEdits();
    assert.equal(posted.length, 1);
  });

  /** The page that comes after this one was thrown away. */
  function reloadedWith(state: PanelState): CallSession {
    const reloaded = new CallSession(
      { postMessage: () => undefined, setState: next => void saved.push(next), getState: () => saved.at(-1) },
      () => undefined,
    );
    reloaded.receive({ type: 'state', state });
    return reloaded;
  }

  it('keeps its looks over a reload: ways of typing, unfolded fields and the tab', () => {
    const shown = { ...panel, exchange: { exchange: exchange(answer('[]')) } };
    session.receive({ type: 'state', state: shown });
    session.chooseWay('amount', 'dollars');
    session.foldOptional(true);
    session.showTab('sent');
    const { ways, isOptionalOpen, tab } = reloadedWith(shown).state ?? {};
    assert.deepEqual({ ways, isOptionalOpen, tab }, { ways: { amount: 'dollars' }, isOptionalOpen: true, tab: 'sent' });
  });

  for (const kept of [
    'text',
    [],
    { ways: 5 },
    { operationId: panel.operation.id, ways: null },
    { operationId: panel.operation.id, body: { view: 'page', text: '{' } },
    { operationId: panel.operation.id, body: { view: 'json', text: 7 } },
    { operationId: panel.operation.id, isOptionalOpen: 'yes' },
    { operationId: panel.operation.id, tab: 'sent' },
  ]) {
    it(`leaves what was kept and is no state of a page: ${JSON.stringify(kept)}`, () => {
      const host = { postMessage: () => undefined, setState: () => undefined, getState: () => kept };
      const reloaded = new CallSession(host, () => undefined);
      reloaded.receive({ type: 'state', state: panel });
      assert.deepEqual(reloaded.state?.body, { view: 'form' });
      assert.deepEqual(reloaded.state?.ways, {});
    });
  }

  it('shows another answer from its first tab on', () => {
    session.receive({ type: 'state', state: { ...panel, exchange: { exchange: exchange(answer('[]')) } } });
    session.showTab('sent');
    const other = { ...exchange(answer('{}')), id: 'e2' };
    assert.equal(reloadedWith({ ...panel, exchange: { exchange: other } }).state?.tab, 'response');
  });

  it('keeps no key that was pasted into text that is no JSON', () => {
    session.showBodyAs('json');
    const typed = `{"name": "${makeKey('paysg_live_')}",`;
    session.editBody(typed);
    assert.equal(session.state?.body.text, typed);
    assert.deepEqual(saved.at(-1)?.body, { view: 'json', text: '{"name": "paysg_live_•••",' });
  });

  it('keeps text that is no JSON over a reload, and drops it on request', () => {
    session.showBodyAs('json');
    session.editBody('{"amount"');
    const reloaded = reloadedWith(panel);
    assert.deepEqual(reloaded.state?.body, { view: 'json', text: '{"amount"' });
    reloaded.dropBodyText();
    assert.deepEqual(reloaded.state.body, { view: 'json', text: '{\n  "amount": 100\n}' });
    assert.deepEqual(saved.at(-1), { operationId: panel.operation.id, body: { view: 'json' } });
  });
});
