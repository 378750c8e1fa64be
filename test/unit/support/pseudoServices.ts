import { pseudoLanguage } from '../../../scripts/pseudoLanguage.mjs';
import { root } from '../../../scripts/setup.mjs';
import { sentencesOf } from '../../../scripts/words.mjs';
import { setLanguage } from '../../../src/shared/text/language';

/** A process of its own, since the list of services reads its texts once: prints them in the pseudo language, as JSON. */
async function print(): Promise<void> {
  setLanguage(pseudoLanguage(sentencesOf(root)));
  const { profiles, operations } = await import('../../../src/services');
  process.stdout.write(JSON.stringify({ profiles, operations }));
}

void print();
