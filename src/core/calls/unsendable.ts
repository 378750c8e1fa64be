import * as l10n from '@vscode/l10n';
import type { Problem } from '../model/problem';
import type { Operation } from '../model/operation';
import type { FieldValues } from '../model/exchange';

/** Values that fit the document, and yet have no form in which they could travel. */
export const unsendable = (operation: Operation, values: FieldValues): readonly Problem[] => [
  ...halfCharacters(operation, values),
  ...lostInList(operation, values),
];

/** Half a character, as a cut text can end with, has no form in an address or a header. */
const halfCharacters = (operation: Operation, values: FieldValues): readonly Problem[] =>
  operation.fields
    .filter(field => field.in !== 'body' && hasHalfCharacter(values[field.name]))
    .map(({ name, label }) => ({
      field: name,
      message: l10n.t('{0} contains half a character. Type it again.', label),
    }));

/** In a text or a list of texts; in an object it is escaped as JSON. */
const hasHalfCharacter = (value: unknown): boolean =>
  Array.isArray(value) ? value.some(hasHalfCharacter) : typeof value === 'string' && /\p{Surrogate}/u.test(value);

/**
 * A list that travels as one text with commas. How a comma within an entry could be distinguished from one between two is not known of
 * the service, and CKAN, from which the call stems, has no way either: it splits first, and then takes spaces and quotes away.
 */
const lostInList = (operation: Operation, values: FieldValues): readonly Problem[] =>
  operation.fields
    .filter(({ encoding }) => encoding === 'csv')
    .flatMap(({ name, label }) => {
      const value = values[name];
      const entries: readonly unknown[] = Array.isArray(value) ? value : [];
      const lost = entries.find(entry => typeof entry === 'string' && isLost(entry));
      if (typeof lost !== 'string') return [];
      const message = l10n.t(
        '{0}: “{1}” cannot be requested by itself, as commas separate names here and spaces and quotes around them are dropped. Leave the list empty to get all.',
        label,
        lost,
      );
      return [{ field: name, message }];
    });

const isLost = (entry: string): boolean => entry.includes(',') || entry !== entry.trim() || /^".*"$/s.test(entry);
