import assert from 'node:assert/strict';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { untranslated } from '../../../scripts/pseudoLanguage.mjs';
import { nodeChild } from '../support/nodeChild';

/** Below these stand values as they are sent and found, in no language. */
const data = new Set(['example', 'examples', 'default', 'enum', 'const', 'starter', 'equals', 'pattern']);

/** Texts of more than one word, each with the place that it is from. */
function sentencesAt(value: unknown, place: string): readonly (readonly [place: string, text: string])[] {
  if (typeof value === 'string') return /\p{L}{2,}\P{L}*\s\P{L}*\p{L}{2,}/u.test(value) ? [[place, value]] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (data.has(key) ? [] : sentencesAt(inner, `${place}/${key}`)));
}

describe('the services in the pseudo language', () => {
  it('have no sentence that translators do not see', async () => {
    const { process: child, ended } = nodeChild(
      '--import',
      'tsx',
      fileURLToPath(new URL('../support/pseudoServices.ts', import.meta.url)),
    );
    const services: unknown = JSON.parse(await text(child.stdout));
    const sentences = sentencesAt(services, '');
    assert.equal(await ended, 0);
    assert.ok(sentences.length > 300, `${sentences.length} sentences`);
    assert.deepEqual(
      sentences.filter(([, shown]) => /\p{L}{2,}/u.test(untranslated(shown))),
      [],
    );
  });
});
