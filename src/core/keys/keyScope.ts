import * as l10n from '@vscode/l10n';
import type { KeyScope } from '../model/keyKind';
import type { Operation } from '../model/operation';
import type { Services } from '../model/services';

/** What the key of an operation works on, where its kind has such things. */
export const scopeOf = (services: Services, { key }: Operation): KeyScope | undefined =>
  key && services.keyKind(key.kind).scope;

/** Every id in what was typed: ids apart by anything, or whole addresses that hold one. */
export const idsIn = ({ idForm }: KeyScope, typed: string): readonly string[] => [
  ...new Set(typed.match(new RegExp(idForm, 'g')) ?? []),
];

/** @returns what is wrong with a list of ids, or undefined; empty is allowed. Never repeats it: it may be a key. */
export function checkIds(scope: KeyScope, typed: string): string | undefined {
  const parts = typed.split(/[\s,;]+/).filter(part => part !== '');
  const wrong = parts.findIndex(part => idsIn(scope, part).length === 0);
  if (wrong < 0) return undefined;
  const flaw =
    parts.length === 1
      ? l10n.t('What was entered contains no id.')
      : l10n.t('{0} {1} contains no id.', capitalized(scope.name), wrong + 1);
  return `${flaw} ${scope.idHint}`;
}

/** "Payment service", as a label begins. */
export const capitalized = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
