import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pseudoLanguage, pseudoLocale } from '../../scripts/pseudoLanguage.mjs';
import { root } from '../../scripts/setup.mjs';
import { sentencesOf } from '../../scripts/words.mjs';

/** Makes a copy of the extension, as it was built, that speaks the pseudo language too. */
export function pseudoExtension(folder: string): void {
  // Copied, since VS Code knows by its real path whose code it runs.
  for (const name of ['dist', 'media', 'package.json', 'package.nls.json'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  mkdirSync(join(folder, 'l10n'));
  const ofManifest = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8')) as Record<string, string>;
  write(join(folder, `l10n/bundle.l10n.${pseudoLocale}.json`), sentencesOf(root));
  write(join(folder, `package.nls.${pseudoLocale}.json`), ofManifest);
}

const write = (file: string, sentences: object): void =>
  writeFileSync(file, JSON.stringify(pseudoLanguage(sentences).sentences));
