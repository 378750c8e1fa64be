import * as l10n from '@vscode/l10n';
import type { KeyScope } from '../model/keyKind';
import type { KeyCheck } from './keyInfo';

/**
 * What the checks of one key against several things say of the key itself. One that takes it proves it; one
 * that refuses may only mean that its holder lacks a right there. Where they differ, the worst is not the truth.
 * @param scope of the key's kind: what it was checked against
 * @returns undefined when nothing was checked
 */
export function overallCheck(
  checks: readonly KeyCheck[],
  scope?: Pick<KeyScope, 'name' | 'names'>,
): KeyCheck | undefined {
  const [first] = checks;
  if (!first || checks.length === 1 || !scope) return first;
  const works = checks.filter(check => check.outcome === 'works');
  const at = checks.map(check => check.at).reduce((a, b) => (a > b ? a : b));
  if (works.length > 0) {
    const places = { works: works.length, all: checks.length, names: scope.names };
    return { at, outcome: 'works', text: l10n.t('The key works on {works} of {all} {names}.', places) };
  }
  const refused = checks.find(check => check.outcome === 'refused');
  if (refused && checks.every(check => check.outcome === 'refused')) {
    const places = { all: checks.length, names: scope.names, text: refused.text };
    return { at, outcome: 'refused', text: l10n.t('All {all} {names}: {text}', places) };
  }
  const unknown = checks.find(check => check.outcome === 'unknown') ?? first;
  return { at, outcome: 'unknown', text: `${l10n.t('No {0} accepted it.', scope.name)} ${unknown.text}` };
}
