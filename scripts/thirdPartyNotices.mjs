// The licences of the packages whose code is bundled, as their authors ask for with every copy.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param {string} root folder of the project
 * @param {string[]} inputs paths of the bundled modules, from esbuild's metafile
 * @param {string[]} assets names of packages whose files are copied, or whose code the generated checks hold
 */
export function thirdPartyNotices(root, inputs, assets) {
  const names = inputs.map(path => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]).filter(Boolean);
  const packages = [...new Set([...names, ...assets])].sort();
  return packages.map(name => notice(join(root, 'node_modules', name))).join('\n');
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = globSync('{LICENSE,LICENCE,license}*', { cwd: folder }).sort();
  const texts = files.map(file => readFileSync(join(folder, file), 'utf8').trim());
  return [`${name} ${version} (${license})`, '', ...texts, '', '-'.repeat(80), ''].join('\n');
}
