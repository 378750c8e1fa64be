import type { Finding } from '../../core/model/exchange';
import { plural } from '../../shared/text/counts';

/** Findings that name a cause; what the service itself said stands beside them under Why, but is none. */
export const causesOf = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(finding => finding.id !== 'said');

/** One line on why a call did not do what it should: the likeliest cause, or else the service's own words. */
export function whyLine(findings: readonly Finding[]): string {
  const causes = causesOf(findings);
  if (causes[0]) return `${plural(causes.length, 'possible cause')}: ${causes[0].title}`;
  return findings[0] ? `${findings[0].title}: ${findings[0].detail}` : '';
}
