/** Dollars as typed: with or without S$, thousands in groups of three, at most two decimals. Worked on as text, so no cent is lost. */
const dollars = /^(?:S?\$ ?)?(0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)?(?:\.(\d{0,2}))?$/;

/** Whole cents for a text in dollars; undefined when it is none, like one with a third decimal. */
export function centsOf(text: string): number | undefined {
  const [, whole, decimals = ''] = dollars.exec(text.trim()) ?? [];
  if (whole === undefined && decimals === '') return undefined;
  const cents = Number(`${(whole ?? '0').replaceAll(',', '')}${decimals.padEnd(2, '0')}`);
  return Number.isSafeInteger(cents) ? cents : undefined;
}

/** Cents as they are typed in dollars: 1234 is "12.34". Undefined for anything but a whole number from 0 on. */
export function dollarsOf(cents: unknown): string | undefined {
  if (typeof cents !== 'number' || !Number.isSafeInteger(cents) || cents < 0) return undefined;
  const digits = String(cents).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
