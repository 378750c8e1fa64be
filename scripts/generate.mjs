/**
 * Derives src/services/<id>/generated/ from each service's OpenAPI document and, where it has flows, its flows.yaml. Does
 * nothing for one that has not changed.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail } from './setup.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const servicesFolder = join(root, 'src/services');
const outputs = [
  'document.ts',
  'types.ts',
  'sandboxDocument.ts',
  'requestValidators.js',
  'requestValidators.d.ts',
  'answerValidators.js',
  'answerValidators.d.ts',
];
/** And of the flows of one that has them. */
const flowOutputs = ['flowInputs.ts', 'flowTypes.ts', 'flowValidators.js', 'flowValidators.d.ts'];

/** Every folder of src/services/ with a document of its name is a service. */
async function services() {
  const folders = await readdir(servicesFolder, { withFileTypes: true });
  return folders
    .filter(each => each.isDirectory() && existsSync(documentOf(each.name)))
    .map(each => each.name)
    .sort();
}

const documentOf = id => join(servicesFolder, id, `${id}.openapi.yaml`);
const flowsOf = id => join(servicesFolder, id, 'flows.yaml');
const hasFlows = id => existsSync(flowsOf(id));
const outFolderOf = id => join(servicesFolder, id, 'generated');
const stampOf = id => join(outFolderOf(id), '.inputs');

/** Of all that the output depends on: the documents, this generator, and the versions of what it uses. */
async function inputsHash(id) {
  const own = (await readdir(join(root, 'scripts/generate'))).sort().map(name => join(root, 'scripts/generate', name));
  const hash = createHash('sha256');
  const documents = [documentOf(id), ...(hasFlows(id) ? [flowsOf(id)] : [])];
  for (const file of [...documents, ...own, fileURLToPath(import.meta.url), join(root, 'package-lock.json')]) {
    hash.update(await readFile(file)).update('\0');
  }
  return hash.digest('hex');
}

async function isUpToDate(id, hash) {
  const [stamp, present] = await Promise.all([
    readFile(stampOf(id), 'utf8').catch(() => ''),
    readdir(outFolderOf(id)).catch(() => []),
  ]);
  const wanted = [...outputs, ...(hasFlows(id) ? flowOutputs : [])];
  return stamp === hash && wanted.every(name => present.includes(name));
}

async function filesFor(id) {
  // Loaded here, so that a run with nothing to do stays fast.
  const [{ readDocument }, { documentSource }, validators, { typesSource }, { sandboxDocumentSource }, { flowFiles }] =
    await Promise.all([
      import('./generate/document.mjs'),
      import('./generate/operations.mjs'),
      import('./generate/validators.mjs'),
      import('./generate/types.mjs'),
      import('./generate/sandboxDocuments.mjs'),
      import('./generate/flows.mjs'),
    ]);
  const document = { api: id, ...(await readDocument(documentOf(id))) };
  return {
    'document.ts': documentSource(document),
    'types.ts': await typesSource(id, document.raw),
    'sandboxDocument.ts': sandboxDocumentSource(document),
    ...(await validators.requestValidators(document, root)),
    ...(await validators.answerValidators(document, root)),
    ...(hasFlows(id) ? await flowFiles(flowsOf(id), root) : {}),
  };
}

async function generate(id) {
  const hash = await inputsHash(id);
  const folder = outFolderOf(id);
  const place = relative(root, folder);
  if (await isUpToDate(id, hash)) return console.log(`generate: ${place} is up to date`);
  await mkdir(folder, { recursive: true });
  const files = await filesFor(id);
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
  // Last, so that an interrupted run is repeated.
  await writeFile(stampOf(id), hash);
  return console.log(`generate: wrote ${Object.keys(files).length} files to ${place}`);
}

async function main() {
  for (const id of await services()) await generate(id);
}

await main().catch(fail);
