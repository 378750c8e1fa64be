import * as vscode from 'vscode';
import type { Secret } from '../../core/keys/secret';
import { showWarning } from '../platform/messages';
import { timeLeftText } from '../../shared/text/durations';

/** How long a copied value stays on the clipboard (DESIGN section 3 has it cleared; the span is ours); long enough to paste it once. */
const keptMs = 30_000;

/** The value of a key on the clipboard: emptied after a while, or with the window, if the clipboard still holds it. */
export class CopiedValue implements vscode.Disposable {
  /** Of the value on the clipboard; the value itself is not kept here too. */
  private digest: string | undefined;
  private ending: (() => void) | undefined;

  /** @param afterMs how long it stays */
  constructor(private readonly afterMs = keptMs) {}

  /** @returns once the clipboard holds it; the countdown continues in the status bar */
  async copy(value: Secret): Promise<void> {
    this.ending?.();
    const text = value.revealText();
    this.digest = await digestOf(text);
    await vscode.env.clipboard.writeText(text);
    // Not awaited: the command is over, the countdown is not.
    void this.countDown();
  }

  /** @returns false when the clipboard could not be read, so that nobody knows what it holds */
  async empty(): Promise<boolean> {
    const { digest } = this;
    this.digest = undefined;
    this.ending?.();
    if (digest === undefined) return true;
    const held = await readClipboard();
    if (held === undefined) return false;
    if ((await digestOf(held)) === digest) await vscode.env.clipboard.writeText('');
    return true;
  }

  dispose(): void {
    // Not awaited: VS Code waits for nobody when a window closes, but sends what was begun.
    void this.empty();
  }

  private async countDown(): Promise<void> {
    const endMs = Date.now() + this.afterMs;
    const isTimeUp = await vscode.window.withProgress({ location: vscode.ProgressLocation.Window }, progress =>
      this.waitUntil(endMs, leftMs => {
        progress.report({
          message: `$(clippy) ${vscode.l10n.t('The clipboard will be cleared in {0}', timeLeftText(leftMs))}`,
        });
      }),
    );
    if (!isTimeUp || (await this.empty())) return;
    const text = vscode.l10n.t(
      'The clipboard could not be read, so it may still contain the key. Copy something else.',
    );
    void showWarning(text);
  }

  /** @returns false when the value was emptied or replaced before that time */
  private waitUntil(endMs: number, report: (leftMs: number) => void): Promise<boolean> {
    return new Promise(resolve => {
      let timer: NodeJS.Timeout | undefined;
      const end = (isTimeUp: boolean) => {
        clearTimeout(timer);
        this.ending = undefined;
        resolve(isTimeUp);
      };
      const tick = () => {
        const leftMs = endMs - Date.now();
        if (leftMs <= 0) return end(true);
        report(leftMs);
        timer = setTimeout(tick, Math.min(1000, leftMs));
      };
      this.ending = () => end(false);
      tick();
    });
  }
}

async function digestOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Buffer.from(digest).toString('base64');
}

async function readClipboard(): Promise<string | undefined> {
  try {
    return await vscode.env.clipboard.readText();
  } catch {
    // A browser may refuse to a page that is not in front; the caller says what that means.
    return undefined;
  }
}
