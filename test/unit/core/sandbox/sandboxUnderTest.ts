import { request as httpRequest } from 'node:http';
import { createSandbox } from '../../../../src/services/sandbox';
import type { SandboxOptions } from '../../../../src/core/sandbox/createSandbox';
import type { SandboxInfo } from '../../../../src/services/sandbox';

export interface Received {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  text: string;
  /** The body as JSON; `any`-free reading is up to `at`. */
  json: unknown;
}

export interface Sending {
  method?: string;
  headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON, text as it is. */
  body?: unknown;
}

/** Sends to a path below `base`. Not with fetch, which sends no body with GET and no Host of our own. */
export function send(
  base: string,
  path: string,
  { method = 'GET', headers = {}, body }: Sending = {},
): Promise<Received> {
  const isText = typeof body === 'string' || body === undefined;
  const text = isText ? body : JSON.stringify(body);
  const type = isText ? {} : { 'content-type': 'application/json' };
  const length = text === undefined ? {} : { 'content-length': Buffer.byteLength(text) };
  const all = { ...type, ...length, ...headers };
  return new Promise((resolve, reject) => {
    const request = httpRequest(base + path, { method, headers: all, agent: false }, response => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () => {
        const received = Buffer.concat(chunks).toString('utf8');
        const isJson = response.headers['content-type']?.startsWith('application/json') && received !== '';
        const json: unknown = isJson ? JSON.parse(received) : undefined;
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text: received, json });
      });
    });
    request.once('error', reject);
    request.end(text);
  });
}

/** The value at a path of names and indexes: `at(json, 'data', 0, 'id')`. Undefined where there is none. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown> | undefined)?.[key], value);
}

/** A sandbox for the tests of one `describe`, started before them and closed after them. */
export function sandboxForTests(options?: SandboxOptions): { readonly info: SandboxInfo } {
  const sandbox = createSandbox(options);
  let info: SandboxInfo | undefined;
  before(async () => {
    info = await sandbox.listen();
  });
  after(() => sandbox.close());
  return {
    get info() {
      if (!info) throw new Error('The sandbox is there within tests only');
      return info;
    },
  };
}
