import * as vscode from 'vscode';
import { payPage } from '../../services/paysg/payLink';
import type { ShownExchange } from '../../shared/protocol';
import { showWarning } from '../platform/messages';

/**
 * Opens the payment page of a shown answer in the browser, if its address leads to PaySG or to this window's sandbox.
 * @param sandboxUrl of the sandbox that runs now
 */
export async function openPayLink(sandboxUrl: string | undefined, shown: ShownExchange | undefined): Promise<void> {
  const environment = shown?.exchange.request.environment;
  const page = payPage(shown?.payLink?.url, environment === 'sandbox' ? sandboxUrl : undefined);
  if (page !== undefined) {
    await vscode.env.openExternal(vscode.Uri.parse(page, true));
    return;
  }
  void showWarning(
    environment === 'sandbox'
      ? vscode.l10n.t(
          'The payment page was not opened. The sandbox that made this payment is no longer running. Create a new payment.',
        )
      : vscode.l10n.t(
          'The payment page was not opened. Only pages of pay.gov.sg are opened, and this address leads elsewhere.',
        ),
  );
}
