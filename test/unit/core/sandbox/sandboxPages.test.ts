import assert from 'node:assert/strict';
import { sentencesOf } from '../../../../scripts/words.mjs';
import { setLanguage } from '../../../../src/shared/text/language';
import { paysgClient } from '../../services/paysg/sandbox/paysgUnderTest';
import { at, sandboxForTests, send } from './sandboxUnderTest';

/** Every sentence in Greek letters, but for its places and the code in it. */
const sentences = Object.fromEntries(
  Object.keys(sentencesOf(process.cwd()) as object).map(text => [
    text,
    text.replaceAll(/\{[^}]*\}|`[^`]*`|([a-z])/gi, (whole, letter?: string) => (letter ? greek(letter) : whole)),
  ]),
);

function greek(letter: string): string {
  return String.fromCodePoint('α'.charCodeAt(0) + (letter.toLowerCase().charCodeAt(0) % 17));
}

/** What a text shows in Latin letters, without code, addresses and names of services. */
const latinWords = (text: string): readonly string[] =>
  text
    .replaceAll(/<(style|code)[\s\S]*?<\/\1>|<[^>]*>/g, ' ')
    .replaceAll(/https?:\S+|PaySG|data\.gov\.sg/g, ' ')
    .match(/[a-z]{2,}/gi) ?? [];

describe('a sandbox in another language', () => {
  const sandbox = sandboxForTests({ now: () => Date.UTC(2026, 10, 2) });
  const { create, seeded, call, refund } = paysgClient(sandbox);
  beforeEach(() => setLanguage({ locale: 'el', sentences }));
  afterEach(() => setLanguage({ locale: 'en' }));

  const assertNoEnglish = (text: string, data: readonly unknown[] = []): void => {
    const shown = data.reduce<string>((rest, each) => rest.replaceAll(String(each), ' '), text);
    assert.deepEqual(latinWords(shown), []);
  };

  it('has no English on its front page, and says which language it is in', async () => {
    const { text } = await send(sandbox.info.url, '/');
    assert.match(text, /<html lang="el">/);
    assertNoEnglish(text, ['reset', 'slow[=100]', 'status=503']);
  });

  const assertPageHasNoEnglish = async (id: string): Promise<void> => {
    const { json } = await call(`/${id}`);
    const { text } = await send(String(at(json, 'payment_url')), '');
    assertNoEnglish(
      text,
      ['description', 'payer_name', 'reference_id', 'id'].map(name => at(json, name)),
    );
  };

  for (const reference of ['UNPAID-1', 'PAID-1', 'CANCELLED-1', 'REFUNDED-1']) {
    it(`has no English on the page of SANDBOX-${reference}`, async () =>
      assertPageHasNoEnglish(await seeded(`SANDBOX-${reference}`)));
  }

  it('has no English on the page of a payment that is refunded in part', async () => {
    const id = await seeded('SANDBOX-PAID-2');
    assert.equal((await refund(id, 100)).status, 200);
    await assertPageHasNoEnglish(id);
  });

  it('refuses forms and requests without English', async () => {
    const page = String(at((await create()).json, 'payment_url'));
    for (const [path, method] of [
      [`${page}/pay`, 'POST'],
      [`${page}-none`, 'GET'],
    ] as const) {
      assertNoEnglish((await send(path, '', { method })).text, [page]);
    }
    const { json } = await send(sandbox.info.url, '/sandbox/clock', { method: 'POST', body: {} });
    assertNoEnglish(String(at(json, 'error')), ['"now"', '"advanceMs"', 'T09']);
  });

  it('answers as the services do, in English', async () => {
    const inOther = await create({ amount_in_cents: -1, description: undefined });
    setLanguage({ locale: 'en' });
    const inEnglish = await create({ amount_in_cents: -1, description: undefined });
    assert.equal(inOther.status, 400);
    assert.equal(inOther.text, inEnglish.text);
  });
});
