import { stringify } from 'yaml';

/** Stands for the sandbox's address, which is known only once it listens. */
const address = 'http://sandbox.invalid';

/** The document as the sandbox serves it: whole, but with servers that lead to the sandbox. */
export function sandboxDocumentSource({ raw }) {
  const own = withOwnServers(raw);
  const texts = { yaml: stringify(own), json: JSON.stringify(own) };
  return `// Made by scripts/generate.mjs from the OpenAPI document. Do not edit.
export const sandboxDocument: { yaml: string; json: string } = ${JSON.stringify(texts)};
`;
}

/** Servers stand at the top, at paths and at operations: wherever there is a list of that name. */
function withOwnServers(node) {
  if (Array.isArray(node)) return node.map(withOwnServers);
  if (node === null || typeof node !== 'object') return node;
  const entries = Object.entries(node);
  return Object.fromEntries(
    entries.map(([name, value]) => [
      name,
      name === 'servers' && Array.isArray(value) ? value.map(own) : withOwnServers(value),
    ]),
  );
}

function own(server) {
  const { host, pathname } = new URL(server.url);
  return { ...server, url: `${address}/${host}${pathname.replace(/\/$/, '')}` };
}
