import { PNG } from 'pngjs';
import { encode } from 'uqr';
import type { Reply } from '../../../core/sandbox/reply';
import type { PaymentStore } from './paymentStore';

/** Pixels of one module, and modules of white around, without which readers do not find the code. */
const scale = 6;
const border = 4;

/** Path of the image on the API's host. The form is taken from public code: the guide does not mention it. */
export const qrCodePath = (paymentId: string): string => `/v1/public/payments/${paymentId}-qr.png`;

/** The image at a path, or undefined when the path is no image's. It needs no key, since people look at it. */
export function qrCodeAt(method: string, path: string, payments: PaymentStore): Reply | undefined {
  const id = /^\/v1\/public\/payments\/([^/]+)-qr\.png$/.exec(path)?.[1];
  const payment = id === undefined ? undefined : payments.findAnywhere(id)?.payment;
  if (method !== 'GET' || !payment) return undefined;
  const body = qrCodeImage(payment.payment_url);
  return { status: 200, contentType: 'image/png', body, headers: {}, guesses: ['path and look of the QR code image'] };
}

/** A PNG that leads to an address. */
function qrCodeImage(address: string): Buffer {
  const { data: modules, size } = encode(address, { border });
  const png = new PNG({ width: size * scale, height: size * scale });
  for (let at = 0; at < png.width * png.height; at += 1) {
    const row = Math.floor(at / png.width / scale);
    const column = Math.floor((at % png.width) / scale);
    png.data.fill(modules[row]?.[column] ? 0 : 255, at * 4, at * 4 + 3);
    png.data[at * 4 + 3] = 255;
  }
  return PNG.sync.write(png, { colorType: 0 });
}
