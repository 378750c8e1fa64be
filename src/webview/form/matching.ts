import type { Suggestion } from '../../shared/protocol';

/** More would be a list to search in, which is what Pick is for. */
export const mostShown = 50;

/** Suggestions that hold what is typed, in the value or its label; none when it is already one of them. */
export function matching(offered: readonly Suggestion[], text: string): readonly Suggestion[] {
  const wanted = text.trim().toLowerCase();
  if (offered.some(({ value }) => value === text)) return [];
  return offered
    .filter(({ value, label = '' }) => `${value}\n${label}`.toLowerCase().includes(wanted))
    .slice(0, mostShown);
}
