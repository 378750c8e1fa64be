/** Whole cents as "S$1,234.50". */
export const dollars = (cents: number): string =>
  `S$${(cents / 100).toLocaleString('en-SG', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
