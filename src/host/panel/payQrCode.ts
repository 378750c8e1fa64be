import { payAddresses } from '../../services/paysg/payLink';
import type { Exchange } from '../../core/model/exchange';
import type { App } from '../app';

/** The picture is a comfort, so it may not be waited for long, nor be large; both bounds are ours. */
const pictureLimits = { limitMs: 5000, maxBytes: 64 * 1024 };

/** @returns the QR code image that the API gave for a payment, as data URI; undefined when it gave none */
export async function qrCodeOf(app: App, exchange: Exchange): Promise<string | undefined> {
  const address = payAddresses(exchange, app.sandbox.url)?.qrCode;
  if (address === undefined) return undefined;
  const { fetchPng } = await import('../../core/calls/fetchPicture');
  const network = await app.caller.network();
  const png = await fetchPng(address, { userAgent: app.caller.userAgent, network, ...pictureLimits });
  return png && `data:image/png;base64,${png.toString('base64')}`;
}
