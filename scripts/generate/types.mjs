import openapiTS, { astToString } from 'openapi-typescript';

/** TypeScript types of one document's schemas and operations. */
export async function typesSource(api, raw) {
  // Named as its own source, so that the library resolves references inside the document alone.
  const nodes = await openapiTS(structuredClone(raw), { silent: true });
  return `// Made by scripts/generate.mjs from ${api}.openapi.yaml. Do not edit.\n${astToString(nodes)}`;
}
