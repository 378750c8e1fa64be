import type { Secret } from '../../core/keys/secret';
import { cleanedFor } from './cleanText';

/** Where all lines of the log go: nothing can be written past the redactor (a lint rule keeps VS Code's channel here). */
export interface Log {
  /** @param secrets values that the text may repeat although nothing shows that they are keys */
  info(text: string, ...secrets: readonly Secret[]): void;
  warn(text: string, ...secrets: readonly Secret[]): void;
  error(text: string, ...secrets: readonly Secret[]): void;
  show(): void;
}

/** What is used of VS Code's `LogOutputChannel`. */
export type LogChannel = Log;

type Level = 'info' | 'warn' | 'error';

/** Takes secrets out of each line, and keeps the lines in the order in which they were given. */
export class CleanLog implements Log {
  /** Undefined when nothing waits for the redactor. */
  private waiting: Promise<void> | undefined;

  constructor(private readonly channel: LogChannel) {}

  info(text: string, ...secrets: readonly Secret[]): void {
    this.write('info', text, secrets);
  }

  warn(text: string, ...secrets: readonly Secret[]): void {
    this.write('warn', text, secrets);
  }

  error(text: string, ...secrets: readonly Secret[]): void {
    this.write('error', text, secrets);
  }

  show(): void {
    this.channel.show();
  }

  private write(level: Level, text: string, secrets: readonly Secret[]): void {
    const use = () => cleanedFor(text, secrets, clean => this.channel[level](oneEntry(clean)));
    const written = this.waiting ? this.waiting.then(use) : use();
    if (!(written instanceof Promise)) return;
    const waiting = written.finally(() => {
      if (this.waiting === waiting) this.waiting = undefined;
    });
    this.waiting = waiting;
  }
}

/** What a server or a file says cannot look like another entry, clear the terminal or move its cursor. */
const oneEntry = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/\n(?!$)/g, '\n    ')
    // eslint-disable-next-line no-control-regex -- they are what is looked for
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, character => `\\u${hex(character)}`);

const hex = (character: string): string => character.charCodeAt(0).toString(16).padStart(4, '0');
