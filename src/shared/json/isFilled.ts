/** Whether a field contains something: an emptied one may still hold an empty text, list or object. */
export function isFilled(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return false;
  return typeof value !== 'object' || Object.keys(value).length > 0;
}

/** A text of more than white space. */
export const isFilledText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
