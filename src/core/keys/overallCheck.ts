import type { KeyCheck } from './keyInfo';

/**
 * What the checks of one key against several services say of the key itself. One service that takes it proves it; a
 * service that refuses may only mean that its holder lacks a right there. Where they differ, the worst is not the truth.
 * @returns undefined when nothing was checked
 */
export function overallCheck(checks: readonly KeyCheck[]): KeyCheck | undefined {
  const [first] = checks;
  if (!first || checks.length === 1) return first;
  const works = checks.filter(check => check.outcome === 'works');
  const at = checks.map(check => check.at).reduce((a, b) => (a > b ? a : b));
  if (works.length > 0) {
    return { at, outcome: 'works', text: `The key works on ${works.length} of ${checks.length} payment services.` };
  }
  const refused = checks.find(check => check.outcome === 'refused');
  if (refused && checks.every(check => check.outcome === 'refused')) {
    return { at, outcome: 'refused', text: `All ${checks.length} payment services: ${refused.text}` };
  }
  const unknown = checks.find(check => check.outcome === 'unknown') ?? first;
  return { at, outcome: 'unknown', text: `No payment service took it. ${unknown.text}` };
}
