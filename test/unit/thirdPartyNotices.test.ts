import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { thirdPartyNotices } from '../../scripts/thirdPartyNotices.mjs';
import { temporaryFolder } from './support/temporaryFolder';

describe('thirdPartyNotices', () => {
  let folder: string;
  beforeEach(() => (folder = temporaryFolder()));

  /** A package as npm lays it down; without a licence text it has no file for one. */
  function install(place: string, name: string, licenceText?: string): void {
    mkdirSync(join(folder, place), { recursive: true });
    const description = { name, version: '1.0.0', license: 'MIT' };
    writeFileSync(join(folder, place, 'package.json'), JSON.stringify(description));
    if (licenceText !== undefined) writeFileSync(join(folder, place, 'LICENSE'), licenceText);
  }

  it('holds each bundled package once, in the order of their names', () => {
    install('project/node_modules/beta', 'beta', 'Licence of beta');
    install('project/node_modules/@scope/alpha', '@scope/alpha', 'Licence of alpha');
    const inputs = ['src/own.ts', 'node_modules/beta/a.js', 'node_modules/beta/b.js', 'node_modules/@scope/alpha/a.js'];
    const text = thirdPartyNotices(join(folder, 'project'), inputs, ['beta']);
    assert.deepEqual(text.match(/^\S+ 1\.0\.0 .*$/gm), ['@scope/alpha 1.0.0 (MIT)', 'beta 1.0.0 (MIT)']);
    assert.match(text, /Licence of beta/);
  });

  it('finds packages where node_modules is a link, and packages inside packages', () => {
    install('elsewhere/node_modules/outer', 'outer', 'Licence of outer');
    install('elsewhere/node_modules/outer/node_modules/inner', 'inner', 'Licence of inner');
    const inputs = [
      '../elsewhere/node_modules/outer/a.js',
      '../elsewhere/node_modules/outer/node_modules/inner/a.js',
      '../node_modules.ts',
    ];
    const text = thirdPartyNotices(join(folder, 'project'), inputs, []);
    assert.deepEqual(text.match(/^Licence .*$/gm), ['Licence of inner', 'Licence of outer']);
  });

  it('has the text of a package that names its licence and brings no text along', () => {
    install('project/node_modules/@vscode/l10n', '@vscode/l10n');
    const text = thirdPartyNotices(join(folder, 'project'), ['node_modules/@vscode/l10n/a.js'], []);
    assert.match(text, /^@vscode\/l10n 1\.0\.0 \(MIT\)\n\nMIT License\n\nCopyright \(c\) Microsoft Corporation$/m);
  });

  it('fails for a package whose licence would be left out', () => {
    install('project/node_modules/bare', 'bare');
    assert.throws(
      () => thirdPartyNotices(join(folder, 'project'), ['node_modules/bare/a.js'], []),
      /bare is bundled and has no licence file/,
    );
  });
});
