/** The reason phrases of RFC 9110 and RFC 6585 for the statuses that the two APIs and their gateways answer with. */
const reasons: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  202: 'Accepted',
  204: 'No Content',
  301: 'Moved Permanently',
  302: 'Found',
  303: 'See Other',
  304: 'Not Modified',
  307: 'Temporary Redirect',
  308: 'Permanent Redirect',
  400: 'Bad Request',
  401: 'Unauthorized',
  402: 'Payment Required',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  408: 'Request Timeout',
  409: 'Conflict',
  410: 'Gone',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/** "200 OK", or the bare number when no phrase is known. */
export function statusText(status: number): string {
  const reason = reasons[status];
  return reason ? `${status} ${reason}` : String(status);
}

export type StatusClass = 'good' | 'notice' | 'bad';

/** How a status counts: 2xx good, 1xx and 3xx worth noting (redirects are never followed), the rest bad. */
export function statusClass(status: number): StatusClass {
  if (status >= 400) return 'bad';
  return status >= 200 && status < 300 ? 'good' : 'notice';
}
