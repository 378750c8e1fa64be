import { open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorText } from '../errorText';
import { parseState, type SandboxState } from './state';

/** Long enough to gather a burst of requests, short enough that a crash loses next to nothing. */
const gatherMs = 200;

/** The file in which a sandbox keeps its state. It is replaced whole, so it is never half written. */
export class StateFile {
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();
  private kept = '';

  /** @param onTrouble hears that, and why, the state could not be written */
  constructor(
    private readonly path: string,
    private readonly onTrouble: (text: string) => void,
  ) {}

  /** Undefined when there is no file yet. Rejects, and leaves the file alone, when it holds anything else than a state. */
  async read(): Promise<SandboxState | undefined> {
    const text = await readFile(this.path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (text === undefined) return undefined;
    try {
      return parseState(text);
    } catch (error) {
      throw this.unusable(error);
    }
  }

  /** Why what was read cannot be used, with what to do about it. */
  unusable(reason: unknown): Error {
    const detail = errorText(reason);
    return new Error(`${this.path} is no state that it can use: ${detail}. Name another file, or move this one away.`);
  }

  /** Writes soon, once for a burst of changes, and only if something changed. */
  keep(state: () => SandboxState): void {
    this.timer ??= setTimeout(() => void this.flush(state), gatherMs).unref();
  }

  /** Writes now. Never rejects: a full disk must not end a sandbox that somebody works with. */
  async flush(state: () => SandboxState): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.write(state).catch((error: unknown) => this.onTrouble(this.notKept(error)));
  }

  /** Writes for the first time, and rejects with a sentence when the file cannot be written. */
  async begin(state: () => SandboxState): Promise<void> {
    await this.write(state).catch((error: unknown) => {
      throw new Error(this.notKept(error));
    });
  }

  private write(state: () => SandboxState): Promise<void> {
    const written = this.writing.then(async () => {
      const text = JSON.stringify(state());
      if (text === this.kept) return;
      await replaceFile(this.path, text);
      this.kept = text;
    });
    this.writing = written.catch(() => undefined); // told by `written`; the next one tries again
    return written;
  }

  private notKept(error: unknown): string {
    return `its state cannot be kept in ${this.path}: ${errorText(error)}`;
  }
}

/** On disk before the name changes hands, so that neither a crash nor a power cut leaves half a file. */
async function replaceFile(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    // It holds keys, if only the sandbox's: for its owner alone, as every file of keys.
    const file = await open(draft, 'w', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Makes the new name last. Windows has no such thing for folders and refuses it. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
