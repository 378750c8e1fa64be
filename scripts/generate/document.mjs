import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

const methods = new Set(['get', 'post', 'put']);

/**
 * One OpenAPI document.
 * @returns `raw` as written, and `entries`: one for each operation with every $ref resolved and path-level parts merged in
 */
export async function readDocument(file) {
  const raw = parse(await readFile(file, 'utf8'));
  const document = resolve(raw, raw);
  return { raw, document, entries: entriesOf(document) };
}

function entriesOf(document) {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.keys(item)
      .filter(key => methods.has(key))
      .map(method => {
        const operation = item[method];
        return {
          ...operation,
          method: method.toUpperCase(),
          path,
          parameters: [...(item.parameters ?? []), ...(operation.parameters ?? [])],
          servers: operation.servers ?? item.servers ?? document.servers,
          security: operation.security ?? document.security ?? [],
        };
      }),
  );
}

/** Inlines `#/…` references. What stands beside a $ref wins over what it points to, which is enough for annotations. */
export function resolve(node, root) {
  if (Array.isArray(node)) return node.map(item => resolve(item, root));
  if (node === null || typeof node !== 'object') return node;
  const { $ref, ...rest } = node;
  const own = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, resolve(value, root)]));
  return $ref === undefined ? own : { ...resolve(target($ref, root), root), ...own };
}

function target($ref, root) {
  const found = $ref
    .replace(/^#\//, '')
    .split('/')
    .reduce((node, key) => node?.[key], root);
  if (found === undefined) throw new Error(`Nothing is at ${$ref}`);
  return found;
}
