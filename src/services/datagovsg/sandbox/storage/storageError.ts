import { escapeHtml } from '../../../../core/sandbox/html';
import type { Reply } from '../../../../core/sandbox/reply';

/** An error of the object storage, in S3's words: https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
export interface StorageError {
  status: number;
  code: string;
  message: string;
  /** Further elements of the XML, by name. */
  details?: Readonly<Record<string, string>>;
}

export const storageErrors = {
  unsigned: { status: 403, code: 'AccessDenied', message: 'Access Denied' },
  expired: { status: 403, code: 'AccessDenied', message: 'Request has expired' },
  altered: {
    status: 403,
    code: 'SignatureDoesNotMatch',
    message:
      'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
  },
  noSuchKey: { status: 404, code: 'NoSuchKey', message: 'The specified key does not exist.' },
  noLength: { status: 411, code: 'MissingContentLength', message: 'You must provide the Content-Length HTTP header.' },
  tooLarge: { status: 400, code: 'EntityTooLarge', message: 'Your proposed upload exceeds the maximum allowed size' },
  noMethod: {
    status: 405,
    code: 'MethodNotAllowed',
    message: 'The specified method is not allowed against this resource.',
  },
  badRange: { status: 416, code: 'InvalidRange', message: 'The requested range is not satisfiable' },
} as const satisfies Record<string, StorageError>;

export function storageErrorReply(error: StorageError, requestId: string): Reply {
  const elements = { Code: error.code, Message: error.message, ...error.details, RequestId: requestId };
  const xml = Object.entries(elements).map(([name, text]) => `<${name}>${escapeHtml(text)}</${name}>`);
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error>${xml.join('')}</Error>`;
  const headers = { 'x-amz-request-id': requestId };
  return { status: error.status, contentType: 'application/xml', body, headers, guesses: [] };
}
