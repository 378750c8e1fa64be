/** Of a code unit that is a capital letter, the small one. */
export const lowered = (unit: number): number => (unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit);

/** A digit or a small letter. */
export const isCode = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);

/** Signs that nobody sees, and the zeros of UTF-16. */
export function isIgnored(unit: number): boolean {
  if (unit < 0xad) return unit === 0;
  if (unit < 0x200b) return unit === 0xad || unit === 0x34f || unit === 0x61c || unit === 0x180e;
  return (
    unit <= 0x200f ||
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2060 && unit <= 0x206f) ||
    (unit >= 0xfe00 && unit <= 0xfe0f) ||
    unit === 0xfeff
  );
}

/** The value of a digit in base 16, or -1. */
export function digit(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
  const low = unit | 0x20;
  return low >= 0x61 && low <= 0x66 ? low - 0x57 : -1;
}
