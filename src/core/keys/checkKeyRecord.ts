/** Room for a team's name and a purpose; the bound is ours. */
const maxNameLength = 100;

/** @returns what is wrong with the name of a key, or undefined */
export function checkName(typed: string): string | undefined {
  if (typed.trim() === '') return 'Name is required: it is how you tell the key from others.';
  return typed.trim().length > maxNameLength ? `Name is longer than ${maxNameLength} characters.` : undefined;
}

/** @param today `YYYY-MM-DD` @returns what is wrong with an expiry, or undefined; empty is allowed */
export function checkExpiry(typed: string, today: string): string | undefined {
  const date = typed.trim();
  if (date === '') return undefined;
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(date) && new Date(`${date}T00:00:00Z`).toJSON()?.startsWith(date);
  if (!isDate) return 'Expiry is not a date. Write it as YYYY-MM-DD, for example 2027-03-31.';
  return date < today ? `Expiry ${date} is in the past: this key no longer works. Make a new one first.` : undefined;
}
