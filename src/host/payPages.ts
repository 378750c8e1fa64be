import * as vscode from 'vscode';
import { payAddresses, payPage } from '../core/calls/payLink';
import type { Exchange } from '../core/calls/types';
import type { ShownExchange } from '../shared/protocol';
import type { App } from './app';

/** The picture is a comfort, so it may not be waited for long, nor be large; both bounds are ours. */
const pictureLimits = { limitMs: 5000, maxBytes: 64 * 1024 };

/** Opens the payment page of a shown answer in the browser, if its address leads to PaySG or to this window's sandbox. */
export async function openPayLink(app: App, shown: ShownExchange | undefined): Promise<void> {
  const environment = shown?.exchange.request.environment;
  const page = payPage(shown?.payLink?.url, environment === 'sandbox' ? app.sandbox.url : undefined);
  if (page !== undefined) {
    await vscode.env.openExternal(vscode.Uri.parse(page, true));
    return;
  }
  const why =
    environment === 'sandbox'
      ? 'The sandbox that made this payment no longer runs. Make a new payment.'
      : 'Only pages of pay.gov.sg are opened, and this address leads elsewhere.';
  void vscode.window.showWarningMessage(`The payment page is not opened. ${why}`);
}

/** @returns the QR code image that the API gave for a payment, as data URI; undefined when it gave none */
export async function qrCodeOf(app: App, exchange: Exchange): Promise<string | undefined> {
  const address = payAddresses(exchange, app.sandbox.url)?.qrCode;
  if (address === undefined) return undefined;
  const { fetchPng } = await import('../core/calls/fetchPicture');
  const network = await app.caller.network();
  const png = await fetchPng(address, { userAgent: app.caller.userAgent, network, ...pictureLimits });
  return png && `data:image/png;base64,${png.toString('base64')}`;
}
