import assert from 'node:assert/strict';
import type { ToHost } from '../../../../src/shared/messages';
import { pageMessage } from '../../../../src/core/panel/pageMessage';

const values = { amount_in_cents: 100, metadata: { order: '1' } };
const known: readonly ToHost[] = [
  { type: 'ready' },
  { type: 'edit', values },
  { type: 'choose', environment: 'staging' },
  { type: 'choose', environment: 'sandbox', keyId: 'sandbox.paysgKey' },
  { type: 'send', requestId: 1, values },
  { type: 'cancel', requestId: 1 },
  { type: 'pick', field: 'paymentId', values },
  { type: 'turnPage', requestId: 2, to: 'next' },
  { type: 'flow', flow: 'saveRows', values },
  { type: 'openPayLink' },
  { type: 'follow', findingIndex: 0 },
  { type: 'openBody' },
];

const cycle: { self?: unknown } = {};
cycle.self = cycle;
let deep: unknown = [];
for (let level = 0; level < 10_000; level += 1) deep = [deep];

const unknown: readonly (readonly [string, unknown])[] = [
  ['no object', 'send'],
  ['nothing', null],
  ['a list', [{ type: 'ready' }]],
  ['no type', {}],
  ['a type of another extension', { type: 'command', text: 'workbench.action.terminal.new' }],
  ['a type that every object has', { type: 'constructor' }],
  ['the prototype as type', { type: '__proto__' }],
  ['a type in a list', { type: ['ready'] }],
  ['an entry that is not known', { type: 'ready', command: 'sgApi.showLog' }],
  ['production in a list', { type: 'choose', environment: ['production'] }],
  ['an environment in other letters', { type: 'choose', environment: 'Production' }],
  ['an environment that every object has', { type: 'choose', environment: 'toString' }],
  ['no environment', { type: 'choose' }],
  ['a key id that is no text', { type: 'choose', environment: 'sandbox', keyId: ['sandbox.paysgKey'] }],
  ['a key id that is null', { type: 'choose', environment: 'sandbox', keyId: null }],
  ['values that are a list', { type: 'edit', values: [] }],
  ['values that are null', { type: 'edit', values: null }],
  ['values that are a text', { type: 'send', requestId: 1, values: '{}' }],
  ['no values', { type: 'flow', flow: 'saveRows' }],
  ['a date among the values', { type: 'edit', values: { due: new Date(0) } }],
  ['a map among the values', { type: 'edit', values: { metadata: new Map([['a', 1]]) } }],
  ['bytes among the values', { type: 'edit', values: { file: new Uint8Array(8) } }],
  ['a function among the values', { type: 'edit', values: { file: () => 1 } }],
  ['a number that JSON has not', { type: 'edit', values: { amount_in_cents: Number.NaN } }],
  ['a whole number beyond JSON', { type: 'edit', values: { amount_in_cents: 10n } }],
  ['values that hold themselves', { type: 'edit', values: cycle }],
  ['values that go too deep', { type: 'edit', values: { deep } }],
  ['a request id that is a text', { type: 'cancel', requestId: '1' }],
  ['a request id that is no number', { type: 'cancel', requestId: Number.NaN }],
  ['a request id below zero', { type: 'send', requestId: -1, values: {} }],
  ['a page that there is not', { type: 'turnPage', requestId: 1, to: 'last' }],
  ['a command of ours in place of a flow', { type: 'flow', command: 'sgApi.removeAllData', values: {} }],
  ['a command of VS Code', { type: 'flow', command: 'workbench.action.terminal.new', values: {} }],
  ['half a finding', { type: 'follow', findingIndex: 0.5 }],
  ['a finding by name', { type: 'follow', findingIndex: '__proto__' }],
  ['a field without a name', { type: 'pick', field: '', values: {} }],
  ['a field in a list', { type: 'pick', field: ['paymentId'], values: {} }],
];

describe('pageMessage', () => {
  for (const message of known) {
    it(`takes ${JSON.stringify(message)}`, () => assert.deepEqual(pageMessage(message), { ok: true, value: message }));
  }

  for (const [what, message] of unknown) {
    it(`does not take ${what}`, () => assert.equal(pageMessage(message).ok, false));
  }

  it('keeps the names of values as they are, also those that every object has', () => {
    const message: unknown = JSON.parse('{"type":"edit","values":{"__proto__":1,"constructor":2,"toString":3}}');
    const taken = pageMessage(message);
    assert.ok(taken.ok && taken.value.type === 'edit');
    assert.deepEqual(Object.entries(taken.value.values), [
      ['__proto__', 1],
      ['constructor', 2],
      ['toString', 3],
    ]);
  });

  it('names the call that such a message was to start, so that the page can be answered', () => {
    const requestIdOf = (message: object) => {
      const taken = pageMessage(message);
      return taken.ok ? 'taken' : taken.error.requestId;
    };
    assert.equal(requestIdOf({ type: 'send', requestId: 7, values: { deep } }), 7);
    assert.equal(requestIdOf({ type: 'turnPage', requestId: 8, to: 'last' }), 8);
    assert.equal(requestIdOf({ type: 'cancel', requestId: 9, more: 1 }), undefined);
  });

  it('says what is wrong without the value, which may be a key', () => {
    const secret = `paysg_live_${'x'.repeat(30)}`;
    for (const message of [
      { type: 'choose', environment: secret },
      { type: secret },
      { type: 'ready', [secret]: secret },
      { type: 'edit', values: secret },
      secret,
    ]) {
      const taken = pageMessage(message);
      assert.ok(!taken.ok && !taken.error.reason.includes(secret), JSON.stringify(taken));
    }
  });
});
