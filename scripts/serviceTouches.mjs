// Prints which files outside a service's own folder name it, its kinds of keys or its operations: what else a new service or
// a new operation touches. Run it after `npm run generate`.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('..', import.meta.url));
const services = join(root, 'src/services');

const ids = readdirSync(services, { withFileTypes: true })
  .filter(each => each.isDirectory())
  .map(each => each.name);

for (const id of ids) {
  const { paths, components } = parse(readFileSync(join(services, id, `${id}.openapi.yaml`), 'utf8'));
  const operations = Object.values(paths).flatMap(item => Object.values(item).flatMap(each => each?.operationId ?? []));
  const names = { id: [id], 'kinds of keys': Object.keys(components.securitySchemes), operations };
  console.log(`\n${id}`);
  for (const [what, words] of Object.entries(names)) print(what, naming(id, words));
}

function print(what, files) {
  console.log(
    `  its ${what}, named in ${files.length === 0 ? 'no other file' : `${files.length} other file${files.length === 1 ? '' : 's'}`}`,
  );
  for (const file of files) console.log(`    ${file}`);
}

/** Files that have one of the words as a whole text, as a name of an object, or as a folder that is imported. */
function naming(id, words) {
  const pattern = new RegExp(`['"/.](${words.join('|')})['"/.:]|\\b(${words.join('|')})[:,]`);
  return [...sources(join(root, 'src')), join(root, 'package.json')]
    .filter(file => !file.startsWith(join(services, id, '/')))
    .filter(file => pattern.test(readFileSync(file, 'utf8')))
    .map(file => relative(root, file));
}

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(each => each.isFile() && each.name.endsWith('.ts') && !each.parentPath.endsWith('generated'))
    .map(each => join(each.parentPath, each.name));
}
