import * as l10n from '@vscode/l10n';
import type { PublishMode } from './headerFindings';
import { isNumeric, type LiveColumn } from './liveDataset';
import {
  cutText,
  dataTypesGuide,
  principlesGuide,
  firstText,
  quoted,
  writeGuide,
  type PreflightFinding,
} from './preflightFinding';
import { SpellingWatch } from './spellingWatch';
import { mayHaveFault, valueFaults, type ValueFault } from './valueFaults';
import { plural } from '../../../shared/text/counts';

/** How often something was found, and first where. */
interface Seen {
  count: number;
  line: number;
  /** Cut. */
  value: string;
}

const number = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** Usual time columns and their forms, by the last words of the name: the data types page of the guide. */
const timeForms: readonly (readonly [string, RegExp, string])[] = [
  ['half_year', /^\d{4}-H[12]$/, 'YYYY-H1'],
  ['year', /^\d{4}$/, 'YYYY'],
  ['quarter', /^\d{4}-Q[1-4]$/, 'YYYY-Q1'],
  ['month', /^\d{4}-(0[1-9]|1[0-2])$/, 'YYYY-MM'],
  ['week', /^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/, 'YYYY-W01'],
  ['date_time', /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, 'YYYY-MM-DDThh:mm[:ss]'],
  ['date', /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'YYYY-MM-DD'],
  ['time', /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, 'hh:mm[:ss]'],
];

/** Digits beyond these are gone once a spreadsheet took a text for a number: it keeps 15. */
const lostDigits = /^\d{15,}0$/;

/** Which rows of a file were checked, for sentences about all of them. */
export interface RowsRead {
  /** Rows whose values were checked. */
  checked: number;
  /** Whether these are all rows of the file. */
  isAll: boolean;
}

/** Checks every value of one column. */
export class ColumnWatch {
  private hasValue = false;
  private readonly isNumber: boolean;
  private readonly time: (typeof timeForms)[number] | undefined;
  private spaced: Seen | undefined;
  private notNumber: Seen | undefined;
  private notTime: Seen | undefined;
  private readonly faults = new Map<ValueFault, Seen>();
  private longNumbers: Seen | undefined;
  private hasLongNumberWhole = false;
  private readonly spellings: SpellingWatch;

  constructor(
    private readonly name: string,
    private readonly live: LiveColumn | undefined,
  ) {
    this.isNumber = live !== undefined && isNumeric(live);
    this.time = this.isNumber ? undefined : timeForms.find(([words]) => name === words || name.endsWith(`_${words}`));
    this.spellings = new SpellingWatch(name);
  }

  add(value: string, line: number): void {
    if (value === '') return;
    const bare = value.trim();
    if (bare !== value) this.spaced = counted(this.spaced, line, value);
    if (mayHaveFault(value)) this.addFaults(value, line);
    if (bare === '') return;
    this.hasValue = true;
    if (this.isNumber && !number.test(bare)) this.notNumber = counted(this.notNumber, line, value);
    if (this.time && !this.time[1].test(bare)) this.notTime = counted(this.notTime, line, value);
    if (bare.length >= 16) this.addLong(bare, line);
    this.spellings.add(bare, line);
  }

  findings(mode: PublishMode, rows: RowsRead): readonly PreflightFinding[] {
    const found = [
      this.numberFinding(mode),
      ...this.faultFindings(),
      this.longFinding(),
      this.timeFinding(),
      this.spaceFinding(),
      this.spellings.finding(),
      this.emptyFinding(rows),
    ];
    return found.filter(finding => finding !== undefined);
  }

  private addFaults(value: string, line: number): void {
    for (const fault of valueFaults) {
      if (this.isNumber && fault.isOfTexts) continue;
      if (fault.test(value)) this.faults.set(fault, counted(this.faults.get(fault), line, value));
    }
  }

  private addLong(bare: string, line: number): void {
    if (lostDigits.test(bare)) this.longNumbers = counted(this.longNumbers, line, bare);
    else if (/^\d+$/.test(bare)) this.hasLongNumberWhole = true;
  }

  private numberFinding(mode: PublishMode): PreflightFinding | undefined {
    if (!this.notNumber) return undefined;
    const { count, line, value } = this.notNumber;
    const places = { column: quoted(this.name), type: quoted(this.live?.dataType ?? '') };
    const declared = plural(count, number => ({
      one: l10n.t('{column} is declared as {type}, but {number} value is not a plain number.', { ...places, number }),
      other: l10n.t('{column} is declared as {type}, but {number} values are not plain numbers.', {
        ...{ ...places, number },
      }),
    }));
    const message = `${declared} ${firstText(count, value, line)}`;
    const advice = l10n.t('Write numbers with digits and a decimal point only, and leave missing values empty.');
    const about = { line, column: this.name, value, count, message, advice };
    return mode === 'append'
      ? { severity: 'error', ...about, evidence: 'documented', source: writeGuide }
      : { severity: 'warning', ...about, evidence: 'inferred', source: writeGuide };
  }

  private faultFindings(): readonly PreflightFinding[] {
    return [...this.faults].map(([{ severity, message, advice, source }, { count, line, value }]) => ({
      ...{ severity, line, column: this.name, value, count, advice: advice(), evidence: 'seenInFile' },
      message: `${message(count, quoted(this.name))} ${firstText(count, value, line)}`,
      ...(source !== undefined && { source }),
    }));
  }

  /** Only where every long number ends so: one that does not shows that they came whole. */
  private longFinding(): PreflightFinding | undefined {
    if (!this.longNumbers || this.hasLongNumberWhole) return undefined;
    const { count, line, value } = this.longNumbers;
    const column = quoted(this.name);
    const shortened = plural(count, n => ({
      one: l10n.t(
        '{0} number of {1} with more than 15 digits ends with 0, as after a spreadsheet, which keeps 15 digits.',
        ...[n, column],
      ),
      other: l10n.t(
        '{0} numbers of {1} with more than 15 digits end with 0, as after a spreadsheet, which keeps 15 digits.',
        ...[n, column],
      ),
    }));
    const message = `${shortened} ${firstText(count, value, line)}`;
    const advice = l10n.t(
      'Compare with the source. Format the column as text before you enter the values, and export it again.',
    );
    const about = { line, column: this.name, value, count, message, advice };
    return { severity: 'warning', ...about, evidence: 'seenInFile' };
  }

  private timeFinding(): PreflightFinding | undefined {
    if (!this.notTime || !this.time) return undefined;
    const { count, line, value } = this.notTime;
    const [words, , form] = this.time;
    const column = quoted(this.name);
    const misformed = plural(count, number => ({
      one: l10n.t(
        '{number} value of {column} is not written as {form}, which data.gov.sg asks for in such a column. Whether it refuses other forms is not known.',
        { number, column, form },
      ),
      other: l10n.t(
        '{number} values of {column} are not written as {form}, which data.gov.sg asks for in such a column. Whether it refuses other forms is not known.',
        { number, column, form },
      ),
    }));
    const message = `${misformed} ${firstText(count, value, line)}`;
    const advice = l10n.t('Write such values as {0}.', form);
    // A column that merely has such a name, as lease_commence_date with its years, may be right as it is.
    const severity = this.name === words ? 'warning' : 'info';
    const about = { line, column: this.name, value, count, message, advice };
    return { severity, ...about, evidence: 'documented', source: dataTypesGuide };
  }

  private spaceFinding(): PreflightFinding | undefined {
    if (!this.spaced) return undefined;
    const { count, line, value } = this.spaced;
    const column = quoted(this.name);
    const spaced = plural(count, n => ({
      one: l10n.t('{0} value of {1} begins or ends with a space, on line {2}.', n, column, line),
      other: l10n.t('{0} values of {1} begin or end with a space, first on line {2}.', n, column, line),
    }));
    const message = `${spaced} ${l10n.t('data.gov.sg asks for values without them.')}`;
    const about = { line, column: this.name, value, count, message, advice: l10n.t('Remove the spaces.') };
    return { severity: 'warning', ...about, evidence: 'documented', source: principlesGuide };
  }

  private emptyFinding({ checked, isAll }: RowsRead): PreflightFinding | undefined {
    if (this.hasValue || checked === 0) return undefined;
    const column = quoted(this.name);
    const empty = isAll
      ? l10n.t('{0} has no value in any row.', column)
      : plural(checked, n => ({
          one: l10n.t('{0} has no value in the {1} row that could be read.', column, n),
          other: l10n.t('{0} has no value in the {1} rows that could be read.', column, n),
        }));
    const message = `${empty} ${l10n.t('data.gov.sg asks for files without such columns.')}`;
    const advice = l10n.t('Fill the column, or leave it out.');
    const about = { column: this.name, message, advice };
    return { severity: 'warning', ...about, evidence: 'documented', source: principlesGuide };
  }
}

const counted = (seen: Seen | undefined, line: number, value: string): Seen =>
  seen ? { ...seen, count: seen.count + 1 } : { count: 1, line, value: cutText(value) };
