import { writeGuide, type PreflightFinding } from './preflightFinding';

const others = [';', '\t', '|'] as const;

/** What separates the values: a comma, unless the first line has none of it and another usual sign. */
export function delimiterOf(first: string): string {
  const line = /^\uFEFF?([^\r\n]*)/.exec(first)?.[1] ?? '';
  const bare = line.replace(/"[^"]*"/g, ''); // a sign within quotes separates nothing
  if (bare.includes(',')) return ',';
  return others.find(each => bare.includes(each)) ?? ',';
}

const names: Readonly<Record<string, string>> = { ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' };

export const delimiterFinding = (delimiter: string): PreflightFinding => ({
  severity: 'error',
  line: 1,
  message: `The values are separated by ${names[delimiter] ?? delimiter}. The only kind of file that is known to be taken has commas; Excel follows the system’s list separator.`,
  evidence: 'seen in code',
  source: writeGuide,
});
