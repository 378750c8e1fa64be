import type { PublishMode } from './headerFindings';
import { isNumeric, type LiveColumn } from './liveDataset';
import { dataTypesGuide, plural, principlesGuide, quoted, writeGuide, type PreflightFinding } from './preflightFinding';

/** How often something was seen, and first where. */
interface Seen {
  count: number;
  line: number;
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

/** Looks at every value of one column. */
export class ColumnWatch {
  private hasValue = false;
  private readonly isNumber: boolean;
  private readonly time: (typeof timeForms)[number] | undefined;
  private spaced: Seen | undefined;
  private notNumber: Seen | undefined;
  private notTime: Seen | undefined;

  constructor(
    private readonly name: string,
    private readonly live: LiveColumn | undefined,
  ) {
    this.isNumber = live !== undefined && isNumeric(live);
    this.time = this.isNumber ? undefined : timeForms.find(([words]) => name === words || name.endsWith(`_${words}`));
  }

  add(value: string, line: number): void {
    if (value === '') return;
    const bare = value.trim();
    if (bare !== value) this.spaced = counted(this.spaced, line, value);
    if (bare === '') return;
    this.hasValue = true;
    if (this.isNumber && !number.test(bare)) this.notNumber = counted(this.notNumber, line, value);
    if (this.time && !this.time[1].test(bare)) this.notTime = counted(this.notTime, line, value);
  }

  findings(mode: PublishMode, rows: number): readonly PreflightFinding[] {
    const found = [this.numberFinding(mode), this.timeFinding(), this.spaceFinding(), this.emptyFinding(rows)];
    return found.filter(finding => finding !== undefined);
  }

  private numberFinding(mode: PublishMode): PreflightFinding | undefined {
    if (!this.notNumber) return undefined;
    const { count, line, value } = this.notNumber;
    const message = `${quoted(this.name)} is declared ${quoted(this.live?.dataType ?? '')}, but ${plural(count, 'value is no plain number', 'values are no plain numbers')}: ${quoted(value)} on line ${line} is the first.`;
    const about = { line, column: this.name, count, message };
    return mode === 'append'
      ? { severity: 'error', ...about, evidence: 'documented', source: writeGuide }
      : { severity: 'warning', ...about, evidence: 'inferred', source: writeGuide };
  }

  private timeFinding(): PreflightFinding | undefined {
    if (!this.notTime || !this.time) return undefined;
    const { count, line, value } = this.notTime;
    const [words, , form] = this.time;
    const message = `${plural(count, 'value')} of ${quoted(this.name)} ${count === 1 ? 'is' : 'are'} not written ${form}, as data.gov.sg asks of such a column: ${quoted(value)} on line ${line} is the first. Whether it refuses others is not known.`;
    // A column that is merely called like one, as lease_commence_date with its years, may be right as it is.
    const severity = this.name === words ? 'warning' : 'info';
    return { severity, line, column: this.name, count, message, evidence: 'documented', source: dataTypesGuide };
  }

  private spaceFinding(): PreflightFinding | undefined {
    if (!this.spaced) return undefined;
    const { count, line } = this.spaced;
    const message = `${plural(count, 'value')} of ${quoted(this.name)} ${count === 1 ? 'begins or ends' : 'begin or end'} with a space, first on line ${line}. data.gov.sg asks for none.`;
    return {
      severity: 'warning',
      line,
      column: this.name,
      count,
      message,
      evidence: 'documented',
      source: principlesGuide,
    };
  }

  private emptyFinding(rows: number): PreflightFinding | undefined {
    if (this.hasValue || rows === 0) return undefined;
    const message = `${quoted(this.name)} has no value in any row. data.gov.sg asks for no such columns.`;
    return { severity: 'warning', column: this.name, message, evidence: 'documented', source: principlesGuide };
  }
}

const counted = (seen: Seen | undefined, line: number, value: string): Seen =>
  seen ? { ...seen, count: seen.count + 1 } : { count: 1, line, value };
