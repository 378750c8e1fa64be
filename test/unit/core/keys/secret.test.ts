import assert from 'node:assert/strict';
import { Console } from 'node:console';
import { Writable } from 'node:stream';
import { format, inspect } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import { frozenPlan } from '../../../../src/core/calls/frozenPlan';
import type { FieldValues, Plan } from '../../../../src/core/model/exchange';
import { Secret, secretsIn } from '../../../../src/core/keys/secret';
import type { Log } from '../../../../src/host/platform/log';
import type { showError } from '../../../../src/host/platform/messages';
import type { ToHost } from '../../../../src/shared/protocol';
import { makeKey } from '../../support/makeKeys';
import { revealed } from '../../support/revealed';

const text = makeKey('paysg_live_');
const secret = new Secret(text);

/** What a program that means no harm makes of a value that it shows, writes down or sends on. */
const shown: readonly (readonly [how: string, show: () => string])[] = [
  ['JSON', () => JSON.stringify(secret)],
  ['JSON of what holds it', () => JSON.stringify({ answers: [{ value: secret }] }, null, 2)],
  ['a template', () => `${secret as unknown as string}`],
  ['String', () => String(secret)],
  ['joining', () => 'key ' + (secret as unknown as string)],
  ['joining a list', () => [secret, secret].join()],
  ['a number', () => String(Number(secret))],
  ['toLocaleString', () => secret.toLocaleString()],
  ['the name of a member', () => Object.keys({ [secret as unknown as string]: 1 }).join()],
  ['inspect', () => inspect(secret)],
  ['inspect of all there is', () => inspect({ secret }, { showHidden: true, depth: Infinity, getters: true })],
  ['inspect without own ways', () => inspect(secret, { customInspect: false, showHidden: true })],
  ['format', () => format('%s %o %O %j %d', secret, secret, secret, secret, secret)],
  ['console', () => logged(secret)],
  ['an error’s text', () => new Error(secret as unknown as string).message],
  ['an error’s cause', () => inspect(new Error('not sent', { cause: secret }))],
  ['an error’s member', () => inspect(Object.assign(new Error('not sent'), { secret }))],
  ['a failed assertion', () => messageOf(() => assert.deepEqual({ value: secret }, { value: 'other' }))],
  ['its own members', () => JSON.stringify([Object.entries(secret), { ...secret }, Reflect.ownKeys(secret)])],
  ['a copy', () => inspect(structuredClone({ secret }), { showHidden: true })],
  ['bytes of V8', () => `${serialize(secret).toString('latin1')} ${inspect(deserialize(serialize(secret)))}`],
  ['a message to another thread', () => inspect(posted({ secret }), { showHidden: true })],
  ['the values of a plan', () => inspect(planWith({ description: secret }), { showHidden: true, depth: Infinity })],
  ['an address', () => new URLSearchParams({ key: secret as unknown as string }).toString()],
];

describe('Secret', () => {
  for (const [how, show] of shown) {
    it(`shows nothing of the value by way of ${how}`, () => {
      const seen = show();
      for (let at = 0; at + 4 <= text.length; at += 1)
        assert.ok(!seen.includes(text.slice(at, at + 4)), 'a part of it');
    });
  }

  it('gives its text by one way', () => assert.equal(secret.revealText(), text));

  it('cannot be changed or made to show itself', () =>
    assert.throws(() => Object.assign(secret, { toString: () => 'mine' }), TypeError));

  it('is equal to another with the same text, and to no other', () => {
    assert.ok(secret.equals(new Secret(text)));
    for (const other of [undefined, new Secret(text.slice(1)), new Secret('')]) assert.ok(!secret.equals(other));
  });

  it('answers what must be known of it', () => {
    const padded = new Secret(` ${text}\n`);
    assert.deepEqual([secret.length, padded.length], [text.length, text.length + 2]);
    assert.deepEqual([secret.startsWith('paysg_live_'), secret.startsWith('paysg_stag_')], [true, false]);
    assert.deepEqual([secret.matches(/\s/), padded.matches(/\s/)], [false, true]);
    assert.deepEqual(revealed([padded.trimmed(), secret.after(11)]), [text, text.slice(11)]);
  });

  it('hints at its last four characters, and at none of a short one', () => {
    assert.equal(secret.hint(), `…${text.slice(-4)}`);
    for (const short of ['', 'abc', 'abcdefghijk']) assert.equal(new Secret(short).hint(), '…');
  });

  it('is taken by nothing that shows, writes down or sends text', () => {
    // Not called: the compiler is asked. Each line is one that it must refuse.
    const refused = (log: Log, show: typeof showError, use: (text: string) => void) => {
      // @ts-expect-error -- a secret is no text
      use(secret);
      // @ts-expect-error -- nor a line of the log
      log.info(secret);
      // @ts-expect-error -- nor a message
      void show(secret);
      // @ts-expect-error -- nor a button of one
      void show('text', secret);
      // @ts-expect-error -- nor what an error says
      new Error(secret);
      // @ts-expect-error -- nor a header
      new Headers({ 'x-api-key': secret });
      // @ts-expect-error -- nor a variable of a process
      process.env['KEY'] = secret;
      // @ts-expect-error -- a plan names a key, and holds none
      const plan: Plan = { operationId: 'whoami', environment: 'production', keyId: secret, values: {} };
      // @ts-expect-error -- as does a message of the page
      const message: ToHost = { type: 'choose', environment: 'sandbox', keyId: secret };
      // @ts-expect-error -- a text is no secret either: what comes in is made one at once
      const made: Secret = text;
      return [plan, message, made];
    };
    assert.equal(typeof refused, 'function');
  });
});

describe('secretsIn', () => {
  it('makes secrets of the variables that are set', () =>
    assert.deepEqual(revealed(secretsIn({ A: '1', B: undefined, C: '' })), { A: '1', C: '' }));
});

const planWith = (values: FieldValues) => frozenPlan({ operationId: 'createPayment', environment: 'sandbox', values });

function logged(value: unknown): string {
  let written = '';
  const stream = new Writable({
    write: (chunk, _, done) => {
      written += String(chunk);
      done();
    },
  });
  const console = new Console({ stdout: stream, stderr: stream });
  console.log(value, { value });
  console.dir(value, { showHidden: true });
  console.table([{ value }]);
  console.error('%s', value);
  return written;
}

function posted(value: unknown): unknown {
  const { port1, port2 } = new MessageChannel();
  port1.postMessage(value);
  const received: unknown = receiveMessageOnPort(port2)?.message;
  port1.close();
  return received;
}

function messageOf(act: () => void): string {
  try {
    act();
  } catch (error) {
    return inspect(error);
  }
  return assert.fail('nothing was thrown');
}
