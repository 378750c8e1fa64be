import type { Services } from '../model/services';
import type { KeyKind } from '../model/keyKind';
import type { KeyKindId, RealEnvironmentId } from '../model/operation';
import { withTier } from './keyChanges';
import type { KeyInfo } from './keyInfo';
import type { Lifetime } from './lifetime';
import { withLifetime } from './lifetime';
import { idsIn } from './keyScope';
import type { Secret } from './secret';

/** What the wizard asked so far, as it was typed. Holds the value, so it stays in memory. */
export interface KeyAnswers {
  kind?: KeyKindId;
  environment?: RealEnvironmentId;
  value?: Secret;
  name?: string;
  holder?: string;
  /** Ids or pasted addresses. */
  worksOn?: string;
  /** Ids of the items of the checklist that were ticked. */
  ticked?: readonly string[];
  lifetime?: Lifetime;
  /** Id of the rate tier; empty: not known. */
  tier?: string;
}

/** Answers from which a key can be made. */
export type WholeAnswers = KeyAnswers & Required<Pick<KeyAnswers, 'kind' | 'environment' | 'value' | 'name'>>;

export const isWhole = (answers: KeyAnswers): answers is WholeAnswers =>
  [answers.kind, answers.environment, answers.value, answers.name].every(answer => answer !== undefined);

/** The record of a key from the answers; what does not belong to its kind is left out. @param addedAt ISO 8601, UTC */
export function keyFromAnswers(services: Services, answers: WholeAnswers, id: string, addedAt: string): KeyInfo {
  const kind = services.keyKind(answers.kind);
  const holder = kind.holder ? answers.holder?.trim() : undefined;
  const todos = openItems(kind, answers.ticked ?? []);
  const info: KeyInfo = {
    id,
    kind: answers.kind,
    environment: answers.environment,
    name: answers.name.trim(),
    worksOn: kind.scope ? idsIn(kind.scope, answers.worksOn ?? '') : [],
    addedAt,
    ...(holder && { holder }),
    ...(todos.length > 0 && { todos }),
  };
  return withLifetime(services, withTier(services, info, answers.tier ?? ''), answers.lifetime ?? { kind: 'notKnown' });
}

/** The items of a kind's checklist that were not ticked: the to-dos of the key. */
export const openItems = (kind: KeyKind, ticked: readonly string[]): readonly string[] =>
  kind.checklist.map(({ id }) => id).filter(id => !ticked.includes(id));
