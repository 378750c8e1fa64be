import type { KeyKind } from '../model/keyKind';
import type { KeyAnswers } from './keyAnswers';
import { lifetimeChoices, type Lifetime } from './lifetime';

/** A name that no other key has: the given one, or the first of "… (2)", "… (3)" that is free. */
export function uniqueName(name: string, taken: readonly string[]): string {
  const isTaken = (each: string) => taken.some(other => other.toLowerCase() === each.toLowerCase());
  let free = name;
  for (let count = 2; isTaken(free); count += 1) free = `${name} (${count})`;
  return free;
}

/** Where a key is saved: what its name is made of. */
export interface SavingPlace {
  /** The user's calendar day, `YYYY-MM-DD`. */
  today: string;
  /** Names of the keys that are stored. */
  taken: readonly string[];
}

export const proposedName = (kind: KeyKind, { environment }: KeyAnswers, { today, taken }: SavingPlace): string =>
  uniqueName([kind.name, environment, today].filter(Boolean).join(', '), taken);

/**
 * The answers with what is left for later as it is saved meanwhile. The holder stays unknown, and what is not ticked of
 * the checklist becomes to-dos as ever.
 */
export const withDefaults = (answers: KeyAnswers, kind: KeyKind, place: SavingPlace): KeyAnswers => ({
  ...answers,
  name: answers.name ?? proposedName(kind, answers, place),
  lifetime: answers.lifetime ?? defaultLifetime(kind, place.today),
});

/** What a service gave the key as its expiry only its user can look up; a review is ours to set. */
function defaultLifetime(kind: KeyKind, today: string): Lifetime {
  if (kind.expires) return { kind: 'notYet' };
  const [proposed] = lifetimeChoices(kind, today);
  return proposed && proposed.lifetime !== 'onDate' ? proposed.lifetime : { kind: 'none' };
}
