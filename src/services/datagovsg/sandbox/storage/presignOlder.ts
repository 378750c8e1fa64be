import { createHmac } from 'node:crypto';
import { isSameKey } from '../../../../core/sandbox/isSameKey';
import { digestOf, type LinkProblem, type Signer } from './linkSignature';

/** What makes a link one of signature version 2: https://docs.aws.amazon.com/AmazonS3/latest/API/RESTAuthentication.html */
const own = ['AWSAccessKeyId', 'Expires', 'Signature'] as const;

const form = ['sha1', 'base64'] as const;

/** A file to download, and how long its link is good. */
export interface OlderLink {
  /** Of the object, percent-encoded. */
  path: string;
  /** Under which the file is offered. Plain ASCII without quotes: it becomes a header. */
  fileName: string;
  seconds: number;
}

/**
 * The query of a download link in signature version 2, with the parameters that public clients have seen from 2023 to
 * February 2026, in their order: https://github.com/olano-ai/mcp-singapore. Their values are ours.
 */
export function presignOlder({ path, fileName, seconds }: OlderLink, { secret, now }: Signer): string {
  const made = createHmac('sha256', secret).update(`${path} ${now}`).digest();
  const query = new URLSearchParams({
    AWSAccessKeyId: 'sandbox',
    Expires: String(Math.floor(now / 1000) + seconds),
    'X-Amzn-Trace-Id': `Root=1-${made.toString('hex', 0, 4)}-${made.toString('hex', 4, 16)}`,
    'response-content-disposition': `attachment; filename="${fileName}"`,
    'x-amz-security-token': made.toString('base64'),
  });
  query.set('Signature', digestOf(form, { method: 'GET', path, query }, secret));
  query.sort(); // by code unit: capitals first, as seen
  return query.toString().replaceAll('+', '%20');
}

export const isOlderForm = (query: URLSearchParams): boolean => own.some(name => query.has(name));

/** As for the newer form: undefined means that the link is good for this method, path and moment. */
export function olderLinkProblem(
  method: string,
  path: string,
  query: URLSearchParams,
  { secret, now }: Signer,
): LinkProblem | undefined {
  const [, expires, sent] = own.map(name => query.get(name) ?? '');
  if (!sent || !query.get('AWSAccessKeyId') || !/^\d{1,15}$/.test(expires ?? '')) return 'unsigned';
  if (now >= Number(expires) * 1000) return 'expired'; // first, as S3 does
  const signed = new URLSearchParams(query);
  signed.delete('Signature');
  return isSameKey(sent, digestOf(form, { method, path, query: signed }, secret)) ? undefined : 'altered';
}
