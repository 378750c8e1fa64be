/**
 * A number of a JSON text that JavaScript would write with other digits: 9007199254740993, 1.10, 1e400, -0. It keeps its
 * text, so that it can be shown and saved as it came. All other numbers are plain ones.
 */
export class ExactNumber {
  /** @param text a number as JSON writes it */
  constructor(readonly text: string) {}
}

/** The number that a JSON text says, or its text where a plain number would be written with other digits. */
export function exactNumber(text: string): number | ExactNumber {
  const number = Number(text);
  return String(number) === text ? number : new ExactNumber(text);
}

const jsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** Whether JSON would take a text as a number. 007 and +1 are none. */
export const isJsonNumber = (text: string): boolean => jsonNumber.test(text);

/** The plain number that a value is; also one that was only spelled in another way, like 100.0. Undefined where it would be another number. */
export function plainNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  return value instanceof ExactNumber && survives(value.text) ? Number(value.text) : undefined;
}

/** Whether a number stays the same number when JavaScript reads and writes it, if perhaps in other digits: 1.10, not 9007199254740993. */
export const survives = (text: string): boolean => isSameDecimal(text, String(Number(text)));

/** Whether two numbers are the same to the last digit, however they are written. False for what is no number. */
export function isSameDecimal(one: string, other: string): boolean {
  const plain = decimalOf(one);
  return plain !== undefined && plain === decimalOf(other);
}

/** Sign, digits without zeros at either end, and the power of ten of the last one; one text for each decimal number. */
function decimalOf(text: string): string | undefined {
  const parts = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,15}))?$/.exec(text);
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts ?? [];
  if (!parts || whole + fraction === '') return undefined;
  const leading = (whole + fraction).replace(/^0+/, '');
  const digits = trimmedZeros(leading);
  if (digits === '') return '0';
  return `${sign === '-' ? '-' : ''}${digits}e${Number(exponent) - fraction.length + leading.length - digits.length}`;
}

/** By hand: a pattern for zeros at the end begins anew at each zero in the middle. */
function trimmedZeros(digits: string): string {
  let end = digits.length;
  while (digits[end - 1] === '0') end -= 1;
  return digits.slice(0, end);
}
