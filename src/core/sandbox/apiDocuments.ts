import { sandboxDocuments } from '../apis/generated/sandboxDocuments';
import { plainReply, type Reply } from './reply';
import type { Site } from './site';

const types = { yaml: 'application/yaml; charset=utf-8', json: 'application/json; charset=utf-8' } as const;

/** Paths of the documents that the sandbox serves of itself. */
export const documentPaths: readonly string[] = Object.keys(sandboxDocuments).flatMap(api =>
  Object.keys(types).map(type => `/openapi/${api}.${type}`),
);

/** Serves the OpenAPI documents, with the sandbox's own addresses in place of the services'. */
export function apiDocuments(url: () => string): Site {
  return ({ method, path }) =>
    documentAt(method, path, url()) ?? plainReply(404, `There are: ${documentPaths.join(', ')}.`);
}

function documentAt(method: string, path: string, url: string): Reply | undefined {
  const [, api = '', type = ''] = /^\/([a-z]+)\.(yaml|json)$/.exec(path) ?? [];
  if (method !== 'GET' || !isKey(sandboxDocuments, api) || !isKey(types, type)) return undefined;
  // The generator writes this in place of the sandbox's address, which nobody knows before it listens.
  const body = sandboxDocuments[api][type].replaceAll('http://sandbox.invalid', url);
  return { status: 200, contentType: types[type], body, headers: {}, guesses: [] };
}

const isKey = <T extends object>(record: T, key: string): key is Extract<keyof T, string> => Object.hasOwn(record, key);
