import { paymentAnswer } from './paymentAnswers';
import { answeredJson } from '../../core/history/answeredJson';
import type { PayAddresses } from '../../core/panel/panelFeatures';
import type { Exchange } from '../../core/model/exchange';
import { valueAt } from '../../shared/json/pointer';

/** @param sandboxUrl of the sandbox that runs now */
export function payAddresses(exchange: Exchange, sandboxUrl: string | undefined): PayAddresses | undefined {
  const { operationId, url } = exchange.request;
  const pointers = paymentAnswer(operationId)?.payLink;
  const body = pointers && answeredJson(exchange);
  if (!pointers || body === undefined) return undefined;
  const page = payPage(
    valueAt(body, pointers.page),
    exchange.request.environment === 'sandbox' ? sandboxUrl : undefined,
  );
  if (page === undefined) return undefined;
  const qrCode = URL.parse(textOf(valueAt(body, pointers.qrCode)));
  const isOwnHost = qrCode !== null && qrCode?.origin === new URL(url).origin && !qrCode.username;
  return { page, ...(isOwnHost && { qrCode: qrCode.href }) };
}

/**
 * The address of a payment page, if it leads to PaySG or to this window's sandbox. Samples in the guide begin with
 * `http:`; those hosts are called over TLS all the same.
 */
export function payPage(address: unknown, sandboxUrl: string | undefined): string | undefined {
  const url = URL.parse(textOf(address));
  if (!url || url.username || url.password) return undefined;
  if (sandboxUrl !== undefined && url.origin === new URL(sandboxUrl).origin) return url.href;
  const isPaysg = url.hostname === 'pay.gov.sg' || url.hostname.endsWith('.pay.gov.sg');
  if (!isPaysg || url.port !== '' || !/^https?:$/.test(url.protocol)) return undefined;
  url.protocol = 'https:';
  return url.href;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
