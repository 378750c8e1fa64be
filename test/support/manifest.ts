import { readFileSync } from 'node:fs';

const json = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));

/** package.json as it is written: what VS Code shows in it is a `%key%`. */
export const writtenManifest = (): unknown => json('package.json');

/** The English of each `%key%`. */
export const manifestTexts = (): Readonly<Record<string, string>> =>
  json('package.nls.json') as Readonly<Record<string, string>>;

/** package.json as VS Code shows it in English: each `%key%` is its text of package.nls.json. */
export function manifest<T>(): T {
  const texts = manifestTexts();
  return JSON.parse(JSON.stringify(writtenManifest()), (_name, value: unknown) =>
    typeof value === 'string' ? (texts[keyOf(value) ?? ''] ?? value) : value,
  ) as T;
}

/** The key of a text that is one `%key%` and nothing else, as VS Code requires. */
export const keyOf = (text: string): string | undefined => /^%([\w.-]+)%$/.exec(text)?.[1];
