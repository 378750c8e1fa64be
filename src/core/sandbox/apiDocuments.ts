import * as l10n from '@vscode/l10n';
import { own } from '../../shared/json/own';
import { listText } from '../../shared/text/lists';
import { plainReply, type Reply } from './reply';
import type { Site } from './site';

const types = { yaml: 'application/yaml; charset=utf-8', json: 'application/json; charset=utf-8' } as const;

/** The documents by id of their service. */
export type SandboxDocuments = Readonly<Record<string, { yaml: string; json: string }>>;

/** Paths of the documents that the sandbox serves of itself. */
export const documentPaths = (documents: SandboxDocuments): readonly string[] =>
  Object.keys(documents).flatMap(api => Object.keys(types).map(type => `/openapi/${api}.${type}`));

/** Serves the OpenAPI documents, with the sandbox's own addresses in place of the services'. */
export function apiDocuments(documents: SandboxDocuments, url: () => string): Site {
  return ({ method, path }) =>
    documentAt(documents, method, path, url()) ??
    plainReply(404, l10n.t('There is no such document. The sandbox has {0}.', listText(documentPaths(documents))));
}

function documentAt(documents: SandboxDocuments, method: string, path: string, url: string): Reply | undefined {
  const [, api = '', type = ''] = /^\/([a-z]+)\.(yaml|json)$/.exec(path) ?? [];
  const document = own(documents, api);
  if (method !== 'GET' || !document || !isKey(types, type)) return undefined;
  // The generator writes this in place of the sandbox's address, which nobody knows before it listens.
  const body = document[type].replaceAll('http://sandbox.invalid', url);
  return { status: 200, contentType: types[type], body, headers: {}, guesses: [] };
}

const isKey = <T extends object>(record: T, key: string): key is Extract<keyof T, string> => Object.hasOwn(record, key);
