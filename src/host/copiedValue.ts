import { createHash } from 'node:crypto';
import * as vscode from 'vscode';

/** How long a copied value stays on the clipboard (DESIGN section 3, issue of the keys' life); long enough to paste it once. */
const keptMs = 30_000;

/** The value of a key on the clipboard: emptied after a while, or with the window, if the clipboard still holds it. */
export class CopiedValue implements vscode.Disposable {
  /** Of the value on the clipboard; the value itself is not kept here too. */
  private digest: string | undefined;
  private ending: (() => void) | undefined;

  /** @param afterMs how long it stays */
  constructor(private readonly afterMs = keptMs) {}

  /** @returns once the clipboard holds it; the countdown goes on in the status bar */
  async copy(value: string): Promise<void> {
    this.ending?.();
    await vscode.env.clipboard.writeText(value);
    this.digest = digestOf(value);
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
    if (digestOf(held) === digest) await vscode.env.clipboard.writeText('');
    return true;
  }

  dispose(): void {
    // Not awaited: VS Code waits for nobody when a window closes, but sends on what was begun.
    void this.empty();
  }

  private async countDown(): Promise<void> {
    const { digest } = this;
    const endMs = Date.now() + this.afterMs;
    await vscode.window.withProgress({ location: vscode.ProgressLocation.Window }, progress =>
      this.waitUntil(endMs, leftMs => {
        progress.report({ message: `$(clippy) The clipboard is emptied in ${Math.ceil(leftMs / 1000)} s` });
      }),
    );
    if (this.digest !== digest || (await this.empty())) return;
    void vscode.window.showWarningMessage(
      'The clipboard could not be read, so it may still hold the key. Copy something else.',
    );
  }

  /** Resolves at that time, or when the value is emptied or replaced before. */
  private waitUntil(endMs: number, tell: (leftMs: number) => void): Promise<void> {
    return new Promise(resolve => {
      const tick = () => {
        const leftMs = endMs - Date.now();
        if (leftMs <= 0) return end();
        tell(leftMs);
        timer = setTimeout(tick, Math.min(1000, leftMs));
      };
      const end = () => {
        clearTimeout(timer);
        if (this.ending === end) this.ending = undefined;
        resolve();
      };
      let timer: NodeJS.Timeout | undefined;
      this.ending = end;
      tick();
    });
  }
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64');

async function readClipboard(): Promise<string | undefined> {
  try {
    return await vscode.env.clipboard.readText();
  } catch {
    // A browser may refuse to a page that is not in front; the caller says what that means.
    return undefined;
  }
}
