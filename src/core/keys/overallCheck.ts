import type { KeyCheck } from './keyInfo';

/**
 * What the checks of one key against several things say of the key itself. One that takes it proves it; one
 * that refuses may only mean that its holder lacks a right there. Where they differ, the worst is not the truth.
 * @param name of what it was checked against: "payment service"
 * @returns undefined when nothing was checked
 */
export function overallCheck(checks: readonly KeyCheck[], name: string): KeyCheck | undefined {
  const [first] = checks;
  if (!first || checks.length === 1) return first;
  const works = checks.filter(check => check.outcome === 'works');
  const at = checks.map(check => check.at).reduce((a, b) => (a > b ? a : b));
  if (works.length > 0) {
    return { at, outcome: 'works', text: `The key works on ${works.length} of ${checks.length} ${name}s.` };
  }
  const refused = checks.find(check => check.outcome === 'refused');
  if (refused && checks.every(check => check.outcome === 'refused')) {
    return { at, outcome: 'refused', text: `All ${checks.length} ${name}s: ${refused.text}` };
  }
  const unknown = checks.find(check => check.outcome === 'unknown') ?? first;
  return { at, outcome: 'unknown', text: `No ${name} took it. ${unknown.text}` };
}
