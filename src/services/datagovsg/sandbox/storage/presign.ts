import { isSameKey } from '../../../../core/sandbox/isSameKey';
import { digestOf, type LinkProblem, type Method, type Signer } from './linkSignature';
import { isOlderForm, olderLinkProblem } from './presignOlder';

/** https://guide.data.gov.sg/user-guide/for-data-owners/write-apis: links live an hour; download links name 3600 s too. */
export const lifetimeSeconds = 3600;

const clockSkewMs = 15 * 60 * 1000;

/**
 * The query of a presigned link, with the names of S3's own.
 * @param path of the object, percent-encoded
 */
export function presign(method: Method, path: string, { secret, now }: Signer, seconds = lifetimeSeconds): string {
  const date = amzDate(now);
  const query = new URLSearchParams({
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': `sandbox/${date.slice(0, 8)}/ap-southeast-1/s3/aws4_request`,
    'X-Amz-Date': date,
    'X-Amz-Expires': String(seconds),
    'X-Amz-SignedHeaders': 'host',
  });
  query.set('X-Amz-Signature', signature(method, path, query, secret));
  return query.toString();
}

/** Of a link in either form. Undefined: it is good for this method, path and moment. */
export function linkProblem(
  method: string,
  path: string,
  query: URLSearchParams,
  signer: Signer,
): LinkProblem | undefined {
  if (isOlderForm(query)) return olderLinkProblem(method, path, query, signer);
  const { secret, now } = signer;
  const sent = query.get('X-Amz-Signature');
  const madeAt = epochOf(query.get('X-Amz-Date') ?? '');
  const expires = Number(query.get('X-Amz-Expires') ?? Number.NaN);
  if (sent === null || madeAt === undefined || !Number.isFinite(expires)) return 'unsigned';
  // First, as S3 does: an old link is said to be old, whatever else is wrong with it.
  if (now >= madeAt + expires * 1000) return 'expired';
  const signed = new URLSearchParams(query);
  signed.delete('X-Amz-Signature');
  const isGood = isSameKey(sent, signature(method, path, signed, secret)) && madeAt <= now + clockSkewMs;
  return isGood ? undefined : 'altered';
}

const signature = (method: string, path: string, query: URLSearchParams, secret: string): string =>
  digestOf(['sha256', 'hex'], { method, path, query }, secret);

/** `20261102T010203Z`. */
const amzDate = (epochMs: number): string => new Date(epochMs).toISOString().replace(/[-:]|\.\d{3}/g, '');

function epochOf(date: string): number | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date);
  if (!parts) return undefined;
  const [, year, month, day, hour, minute, second] = parts;
  const epoch = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(epoch) ? undefined : epoch;
}
