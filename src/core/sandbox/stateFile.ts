import { readFile } from 'node:fs/promises';
import * as l10n from '@vscode/l10n';
import { errorText } from '../errorText';
import { statsOf } from '../storage/ownFile';
import { removeLeftDrafts, replaceFile } from '../storage/replaceFile';
import { parseState, type SandboxState } from './state';

/** Long enough to gather a burst of requests, short enough that a crash loses next to nothing. */
const gatherMs = 200;

/** After the whole state was read, which takes long when there is much of it, the sandbox is left alone for so many times as long. */
const restFactor = 10;

/** The file in which a sandbox keeps its state. It is replaced whole, so it is never half written. */
export class StateFile {
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();
  private kept = '';
  /** How long it took to put the state into words the last time. */
  private costMs = 0;
  /** Of the file as this sandbox last read or wrote it. */
  private mark: string | undefined;

  /** @param onProblem is given why the state could not be written */
  constructor(
    private readonly path: string,
    private readonly onProblem: (text: string) => void,
  ) {}

  /** Undefined when there is no file yet. Rejects, and leaves the file alone, when it holds anything but a state. */
  async read(): Promise<SandboxState | undefined> {
    this.mark = await markOf(this.path);
    if (this.mark === undefined) return undefined;
    // Replaced at each change, so a link would be cut from its file; and a pipe is never read to its end.
    if ((await statsOf(this.path))?.isFile() !== true) throw this.unusable(l10n.t('it is a link, or not a file'));
    try {
      return parseState(await readFile(this.path, 'utf8'));
    } catch (error) {
      throw this.unusable(error);
    }
  }

  /** Why what was read cannot be used, with what to do about it. */
  unusable(reason: unknown): Error {
    const file = this.path;
    return new Error(
      l10n.t(
        '{file} cannot be used as the state of the sandbox: {reason}. Choose another file, or move this one away.',
        { file, reason: errorText(reason) },
      ),
    );
  }

  /** Writes soon, once for a burst of changes, and only if something changed. */
  keep(state: () => SandboxState): void {
    const waitMs = Math.max(gatherMs, this.costMs * restFactor);
    this.timer ??= setTimeout(() => void this.flush(state), waitMs).unref();
  }

  /** Writes now. Never rejects: a full disk must not end a sandbox that somebody works with. */
  async flush(state: () => SandboxState): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.write(state).catch((error: unknown) => this.onProblem(this.notKept(error)));
  }

  /** Writes for the first time, and rejects with a sentence when the file cannot be written. */
  async begin(state: () => SandboxState): Promise<void> {
    try {
      await removeLeftDrafts(this.path);
      await this.write(state);
    } catch (error) {
      throw new Error(this.notKept(error), { cause: error });
    }
  }

  private write(state: () => SandboxState): Promise<void> {
    const written = this.writing.then(async () => {
      const beganMs = performance.now();
      const text = JSON.stringify(state());
      this.costMs = performance.now() - beganMs;
      if (text === this.kept) return;
      await this.replace(text);
      this.kept = text;
    });
    this.writing = written.catch(() => undefined); // reported by `written`; the next one tries again
    return written;
  }

  /** Two sandboxes would each take from the file what the other one has put there. */
  private async replace(text: string): Promise<void> {
    const mark = await markOf(this.path);
    if (mark !== undefined && mark !== this.mark)
      throw new Error(l10n.t('another program has written to it in the meantime'));
    await replaceFile(this.path, text);
    this.mark = await markOf(this.path);
  }

  private notKept(error: unknown): string {
    return l10n.t('its state cannot be saved to {0}: {1}', this.path, errorText(error));
  }
}

/** Distinguishes files that have the same name one after the other; undefined when there is none. */
async function markOf(path: string): Promise<string | undefined> {
  const stats = await statsOf(path);
  return stats && `${stats.ino} ${stats.mtimeNs}`;
}
