import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import * as l10n from '@vscode/l10n';
import { choiceText } from '../../shared/text/lists';

/** One way to misbehave, so that clients can be tried against bad hosts. */
export interface Fault {
  name: string;
  /** The number after `=`, or the usual one. */
  amount: number;
}

interface FaultKind {
  /** How it is written; what may be left out is in brackets. */
  form: string;
  /** What happens, for people. */
  text: () => string;
  /** Of the number that it takes. Without `usual` the number must be given. */
  amount?: { least: number; most: number; usual?: number };
  /** Misbehaves in place of an answer. Absent: the answer itself is made or sent in another way. */
  commit?: (response: ServerResponse, amount: number) => void;
}

const hugeBytes = 60 * 1024 * 1024;
const statuses = { least: 400, most: 599 };

/** As gateways answer, in English. */
const gatewayPage = '<html><body><h1>403 Forbidden</h1></body></html>' satisfies string;

const kinds: Readonly<Record<string, FaultKind>> = {
  reset: {
    form: 'reset',
    text: () => l10n.t('the connection breaks without a response'),
    commit: response => response.socket?.resetAndDestroy(),
  },
  hang: { form: 'hang', text: () => l10n.t('no response is sent'), commit: () => {} },
  slow: {
    form: 'slow[=100]',
    text: () => l10n.t('the response is sent slowly: 100 bytes a second, or as many as you set'),
    amount: { least: 1, most: 1_000_000_000, usual: 100 },
  },
  'half-body': {
    form: 'half-body',
    text: () => l10n.t('the connection breaks in the middle of a response'),
    commit: response => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write('{"data": [', () => response.socket?.destroy());
    },
  },
  empty: {
    form: 'empty',
    text: () => l10n.t('status 200 without a body'),
    commit: response => response.writeHead(200, { 'content-length': '0' }).end(),
  },
  huge: { form: 'huge', text: () => l10n.t('status 200 with 60 MiB of JSON'), commit: sendHuge },
  redirect: { form: 'redirect', text: () => l10n.t('a redirect (302) to another host name'), commit: sendElsewhere },
  'html-403': {
    form: 'html-403',
    text: () => l10n.t('an HTML page of a gateway with status 403'),
    commit: response => response.writeHead(403, { 'content-type': 'text/html' }).end(gatewayPage),
  },
  'malformed-json': {
    form: 'malformed-json',
    text: () => l10n.t('status 200 with a body that is not valid JSON'),
    commit: response => response.writeHead(200, { 'content-type': 'application/json' }).end('{"data": [}'),
  },
  status: {
    form: 'status=503',
    text: () => l10n.t('the given status, 400 to 599, without a body, as from a gateway'),
    amount: statuses,
    commit: (response, status) => response.writeHead(status, { 'content-length': '0' }).end(),
  },
  error: {
    form: 'error=500',
    text: () =>
      l10n.t(
        'the service itself fails with the given status, 400 to 599, after its checks and in its own error format',
      ),
    amount: statuses,
  },
};

/** How each fault is written and what it does. */
export const faultForms = (): readonly { form: string; text: string }[] =>
  Object.values(kinds).map(({ form, text }) => ({ form, text: text() }));

/** Undefined for text that names no fault. */
export function parseFault(text: string): Fault | undefined {
  const [, name = '', digits] = /^([a-z0-9-]+)(?:=(\d{1,10}))?$/.exec(text) ?? [];
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  if (!kind || (digits !== undefined && !kind.amount)) return undefined;
  const { least = 0, most = 0, usual = kind.amount ? NaN : 0 } = kind.amount ?? {};
  const amount = digits === undefined ? usual : Number(digits);
  return amount >= least && amount <= most ? { name, amount } : undefined;
}

/** Misbehaves in place of an answer. False: this fault needs the answer, and the response is untouched. */
export function commitFault({ name, amount }: Fault, response: ServerResponse): boolean {
  const commit = kinds[name]?.commit;
  commit?.(response, amount);
  return commit !== undefined;
}

/** For whoever requested a fault that does not exist. */
export const unknownFault = (text: string): string =>
  l10n.t('There is no fault "{0}". Use {1}.', text, choiceText(Object.values(kinds).map(({ form }) => form)));

function sendHuge(response: ServerResponse): void {
  const [head, tail] = ['{"data":"', '"}'];
  const chunk = 'x'.repeat(64 * 1024);
  const filler = Array.from({ length: hugeBytes / chunk.length }, () => chunk);
  const length = head.length + hugeBytes + tail.length;
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': length });
  Readable.from([head, ...filler, tail]).pipe(response);
}

/** To ourselves under another name, which is another host to a client and harms nobody who follows. */
function sendElsewhere(response: ServerResponse): void {
  const [name, port = '80'] = (response.req.headers.host ?? '').split(':');
  const other = name === 'localhost' ? '127.0.0.1' : 'localhost';
  response.writeHead(302, { location: `http://${other}:${port}/sandbox/redirected`, 'content-length': '0' }).end();
}
