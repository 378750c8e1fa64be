/** Derives everything in src/core/apis/generated/ from the two OpenAPI documents. Does nothing when they have not changed. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail } from './setup.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const apisFolder = join(root, 'src/core/apis');
const outFolder = join(apisFolder, 'generated');
const stampFile = join(outFolder, '.inputs');
const apis = ['paysg', 'datagovsg'];
const outputs = [
  'operations.ts',
  'paysg.ts',
  'datagovsg.ts',
  'sandboxDocuments.ts',
  'requestValidators.js',
  'requestValidators.d.ts',
  'answerValidators.js',
  'answerValidators.d.ts',
];

/** Of all that the output depends on: the documents, this generator, and the versions of what it uses. */
async function inputsHash() {
  const own = (await readdir(join(root, 'scripts/generate'))).sort().map(name => join(root, 'scripts/generate', name));
  const documents = apis.map(api => join(apisFolder, `${api}.openapi.yaml`));
  const hash = createHash('sha256');
  for (const file of [...documents, ...own, fileURLToPath(import.meta.url), join(root, 'package-lock.json')]) {
    hash.update(await readFile(file)).update('\0');
  }
  return hash.digest('hex');
}

async function isUpToDate(hash) {
  const [stamp, present] = await Promise.all([
    readFile(stampFile, 'utf8').catch(() => ''),
    readdir(outFolder).catch(() => []),
  ]);
  return stamp === hash && outputs.every(name => present.includes(name));
}

async function generate() {
  // Loaded here, so that a run with nothing to do stays fast.
  const [{ readDocument }, { operationsSource }, { requestValidators, answerValidators }, { typesSource }, sandbox] =
    await Promise.all([
      import('./generate/document.mjs'),
      import('./generate/operations.mjs'),
      import('./generate/validators.mjs'),
      import('./generate/types.mjs'),
      import('./generate/sandboxDocuments.mjs'),
    ]);
  const documents = await Promise.all(
    apis.map(async api => ({ api, ...(await readDocument(join(apisFolder, `${api}.openapi.yaml`))) })),
  );
  const files = {
    'operations.ts': operationsSource(documents),
    'sandboxDocuments.ts': sandbox.sandboxDocumentsSource(documents),
    ...(await requestValidators(documents, root)),
    ...(await answerValidators(documents, root)),
  };
  for (const { api, raw } of documents) files[`${api}.ts`] = await typesSource(api, raw);
  return files;
}

async function main() {
  const hash = await inputsHash();
  const place = relative(root, outFolder);
  if (await isUpToDate(hash)) return console.log(`generate: ${place} is up to date`);
  await mkdir(outFolder, { recursive: true });
  const files = await generate();
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(outFolder, name), text)));
  // Last, so that an interrupted run is repeated.
  await writeFile(stampFile, hash);
  return console.log(`generate: wrote ${Object.keys(files).length} files to ${place}`);
}

await main().catch(fail);
