import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pseudoLanguage, pseudoLocale } from '../../scripts/pseudoLanguage.mjs';
import { root } from '../../scripts/setup.mjs';
import { sentencesOf } from '../../scripts/words.mjs';
import { manifestTexts } from './manifest';

/** Makes a copy of the extension, as it was built, that speaks the pseudo language too. */
export function pseudoExtension(folder: string): void {
  // Copied, since VS Code knows by its real path whose code it runs.
  for (const name of ['dist', 'media', 'package.json', 'package.nls.json'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  mkdirSync(join(folder, 'l10n'));
  write(join(folder, `l10n/bundle.l10n.${pseudoLocale}.json`), sentencesOf(root));
  write(join(folder, `package.nls.${pseudoLocale}.json`), manifestTexts());
}

const write = (file: string, sentences: object): void =>
  writeFileSync(file, JSON.stringify(pseudoLanguage(sentences).sentences));
