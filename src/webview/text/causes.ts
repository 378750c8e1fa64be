import * as l10n from '@vscode/l10n';
import type { Finding } from '../../core/model/exchange';
import { plural } from '../../shared/text/counts';

/** Findings that name a cause; what the service itself said is next to them under Why, but is none. */
export const causesOf = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(finding => finding.id !== 'said');

/** One line on why a call did not do what it should: the likeliest cause, or else the service's own words. */
export function whyLine(findings: readonly Finding[]): string {
  const causes = causesOf(findings);
  if (causes[0]) return causeLine(causes.length, causes[0].title);
  return findings[0] ? l10n.t('{0}: {1}', findings[0].title, findings[0].detail) : '';
}

const causeLine = (count: number, title: string): string =>
  plural(count, n => ({
    one: l10n.t('{0} possible cause: {1}', n, title),
    other: l10n.t('{0} possible causes: {1}', n, title),
  }));
