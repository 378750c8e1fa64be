import * as l10n from '@vscode/l10n';
import { cutText, principlesGuide, quoted, type PreflightFinding } from './preflightFinding';
import { plural } from '../../../shared/text/counts';

/** Different values that are remembered of a column: one with more holds names or numbers, and no categories. */
const mostValues = 300;
/** Longer values are sentences. */
const longest = 60;

/** Finds categories that are written in two ways, `Bedok` and `BEDOK`, in little memory. */
export class SpellingWatch {
  /** The first spelling by the spelling that ignores capitals and spaces; undefined: there are too many. */
  private first: Map<string, string> | undefined = new Map();
  /** As they were written: nearly every value of a category is one of these. */
  private readonly written = new Set<string>();
  private rows = 0;
  private other: { count: number; line: number; value: string; first: string } | undefined;

  constructor(private readonly column: string) {}

  add(value: string, line: number): void {
    if (!this.first || value.length > longest) return;
    this.rows++;
    if (this.written.has(value)) return;
    const key = value.toLowerCase().replace(/\s+/g, ' ');
    const first = this.first.get(key);
    if (first === undefined) this.remember(key, value);
    else if (first !== value) {
      this.other ??= { count: 0, line, value: cutText(value), first };
      this.other.count++;
    }
  }

  finding(): PreflightFinding | undefined {
    // Where most values are different, two that look alike may well be two.
    if (!this.other || !this.first || this.first.size * 2 > this.rows) return undefined;
    const { count, line, value, first } = this.other;
    const column = quoted(this.column);
    const differs = plural(count, n => ({
      one: l10n.t('{0} value of {1} differs from an earlier one only in capitals or spaces.', n, column),
      other: l10n.t('{0} values of {1} differ from an earlier one only in capitals or spaces.', n, column),
    }));
    const where = l10n.t('Line {line} has {value}, and a line above it has {first}.', {
      ...{ line, value: quoted(value), first: quoted(first) },
    });
    const message = `${differs} ${where} ${l10n.t('data.gov.sg asks for consistent capitals.')}`;
    const about = { line, column: this.column, value, count, message, advice: l10n.t('Use one spelling for each.') };
    return { severity: 'warning', ...about, evidence: 'documented', source: principlesGuide };
  }

  private remember(key: string, value: string): void {
    if ((this.first?.size ?? 0) >= mostValues) {
      this.first = undefined;
      this.written.clear();
    } else {
      this.first?.set(key, value);
      this.written.add(value);
    }
  }
}
