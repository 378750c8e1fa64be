import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/setup.mjs';
import { bundleText, sentencesOf } from '../../../scripts/words.mjs';
import { temporaryFolder } from '../support/temporaryFolder';

/** The sentences of a folder with this one file. */
function sentencesIn(code: string): Record<string, unknown> {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'src/some.ts'), code);
  return sentencesOf(folder);
}

describe('the bundle of sentences', () => {
  it('holds what the code says now: “npm run words” writes it', () =>
    assert.equal(readFileSync(join(root, 'l10n/bundle.l10n.json'), 'utf8'), bundleText(root)));
});

describe('sentencesOf', () => {
  it('finds each sentence once, in either form, also within another, in the order of the alphabet', () =>
    assert.deepEqual(
      Object.entries(
        sentencesIn(
          'const say = n => [vscode.l10n.t("Saved {0}", l10n.t(`{0} rows`, n)), l10n.t("Add"), l10n.t("Saved {0}", n)];',
        ),
      ),
      [
        ['Add', 'Add'],
        ['Saved {0}', 'Saved {0}'],
        ['{0} rows', '{0} rows'],
      ],
    ));

  it('gives on what a translator is told of a sentence, by the key that VS Code looks for', () =>
    assert.deepEqual(sentencesIn(`const say = () => l10n.t({ message: 'Open', comment: ['A button', 'A verb'] });`), {
      'Open/A buttonA verb': { message: 'Open', comment: ['A button', 'A verb'] },
    }));

  it('takes nothing else', () =>
    assert.deepEqual(
      sentencesIn(`other.t('A'); t('B'); l10n.translate('C'); l10n.t(text); const d = 'l10n.t("D")';`),
      {},
    ));
});
