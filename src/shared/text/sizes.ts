import * as l10n from '@vscode/l10n';
import { plural } from './counts';
import { byLocale } from './language';

const formatOf = (unit: string) =>
  byLocale(
    locale =>
      new Intl.NumberFormat(locale, { style: 'unit', unit, minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  );

/** From how many bytes on: so many that the number of the smaller unit would be rounded to 1,000. */
const units = [
  { fromBytes: 999_950_000, unitBytes: 1e9, format: formatOf('gigabyte') },
  { fromBytes: 999_950, unitBytes: 1e6, format: formatOf('megabyte') },
  { fromBytes: 1000, unitBytes: 1e3, format: formatOf('kilobyte') },
];

/** "999 bytes", "1.5 kB", "3.0 MB": a kB is 1,000 bytes, as in browsers' network panes and the International System of Units. */
export function sizeText(bytes: number): string {
  const found = units.find(({ fromBytes }) => bytes >= fromBytes);
  return found ? found.format().format(bytes / found.unitBytes) : bytesText(bytes);
}

/** "1 byte", "1,234 bytes": to the last one. */
export const bytesText = (bytes: number): string =>
  plural(bytes, n => ({ one: l10n.t('{0} byte', n), other: l10n.t('{0} bytes', n) }));
