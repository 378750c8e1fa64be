import assert from 'node:assert/strict';
import { faultForms } from '../../../src/core/sandbox/fault';
import { send } from '../core/sandbox/sandboxUnderTest';

/** How each fault of the sandbox looks: a failure by its kind, an answer by its status and the first finding. */
const looks: Readonly<Record<string, RegExp>> = {
  reset: /^unreachable /,
  hang: /^timeout /,
  slow: /^timeout /,
  'half-body': /^unreachable /,
  empty: /^200 emptied/,
  huge: /^tooLarge /,
  redirect: /^302 redirected/,
  'html-403': /^403 \w+/,
  'malformed-json': /^200 notJson/,
  status: /^503 \w+/,
  error: /^500 \w+/,
};

export interface FaultForTest {
  name: string;
  /** As it is written in a request. */
  text: string;
  look: RegExp;
}

/** Every fault that the sandbox knows; a new one fails until it is said here what it looks like. */
export const everyFault: readonly FaultForTest[] = faultForms().map(({ form }) => {
  const usual = form.replace(/[[\]]/g, '');
  const name = usual.replace(/=.*/, '');
  // So slowly that the shortest answer does not come in time.
  const text = name === 'slow' ? 'slow=5' : usual;
  return { name, text, look: looks[name] ?? assert.fail(`The fault ${name} is new: say what it looks like`) };
});

/** Those that end by themselves; what ends the others are the limits of each call, which are tried with calls. */
export const endingFaults = everyFault.filter(({ name }) => name !== 'slow' && name !== 'hang');

/** The next requests that fit are answered so. */
export async function planFault(url: string, planned: object): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const { status, text } = await send(url, '/sandbox/faults', { method: 'POST', headers, body: planned });
  assert.equal(status, 200, text);
}

/** Faults that never befell anything befall nobody later. */
export const forgetFaults = (url: string): Promise<unknown> => send(url, '/sandbox/faults', { method: 'DELETE' });
