import type { PublishMode } from './headerFindings';
import { isNumeric, type LiveColumn } from './liveDataset';
import {
  cutText,
  dataTypesGuide,
  principlesGuide,
  quoted,
  writeGuide,
  type PreflightFinding,
} from './preflightFinding';
import { SpellingWatch } from './spellingWatch';
import { mayHaveFault, valueFaults, type ValueFault } from './valueFaults';
import { plural } from '../../../shared/text/counts';

/** How often something was seen, and first where. */
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

/** What the rows of a file were, for sentences that speak of all of them. */
export interface RowsRead {
  /** Rows whose values were looked at. */
  looked: number;
  /** Whether these are all rows of the file. */
  isAll: boolean;
}

/** Looks at every value of one column. */
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
    const message = `${quoted(this.name)} is declared ${quoted(this.live?.dataType ?? '')}, but ${plural(count, 'value is no plain number', 'values are no plain numbers')}: ${quoted(value)} on line ${line} is the first.`;
    const advice = 'Write numbers with digits and a point only, and leave a value that is missing empty.';
    const about = { line, column: this.name, value, count, message, advice };
    return mode === 'append'
      ? { severity: 'error', ...about, evidence: 'documented', source: writeGuide }
      : { severity: 'warning', ...about, evidence: 'inferred', source: writeGuide };
  }

  private faultFindings(): readonly PreflightFinding[] {
    return [...this.faults].map(([{ severity, one, many, advice, source }, { count, line, value }]) => ({
      ...{ severity, line, column: this.name, value, count, advice, evidence: 'seen in this file' },
      message: `${plural(count, 'value')} of ${quoted(this.name)} ${count === 1 ? one : many}: ${quoted(value)} on line ${line}${count === 1 ? '' : ' is the first'}.`,
      ...(source !== undefined && { source }),
    }));
  }

  /** Only where every long number ends so: one that does not shows that they came whole. */
  private longFinding(): PreflightFinding | undefined {
    if (!this.longNumbers || this.hasLongNumberWhole) return undefined;
    const { count, line, value } = this.longNumbers;
    const message = `${plural(count, 'number')} of ${quoted(this.name)} with more than 15 digits ${count === 1 ? 'ends' : 'end'} with 0, as after a spreadsheet, which keeps 15: ${quoted(value)} on line ${line}${count === 1 ? '' : ' is the first'}.`;
    const advice =
      'Compare with the source. Format the column as text before the values are put in, and export it again.';
    const about = { line, column: this.name, value, count, message, advice };
    return { severity: 'warning', ...about, evidence: 'seen in this file' };
  }

  private timeFinding(): PreflightFinding | undefined {
    if (!this.notTime || !this.time) return undefined;
    const { count, line, value } = this.notTime;
    const [words, , form] = this.time;
    const message = `${plural(count, 'value')} of ${quoted(this.name)} ${count === 1 ? 'is' : 'are'} not written ${form}, as data.gov.sg asks of such a column: ${quoted(value)} on line ${line} is the first. Whether it refuses others is not known.`;
    const advice = `Write them as ${form}.`;
    // A column that is merely called like one, as lease_commence_date with its years, may be right as it is.
    const severity = this.name === words ? 'warning' : 'info';
    const about = { line, column: this.name, value, count, message, advice };
    return { severity, ...about, evidence: 'documented', source: dataTypesGuide };
  }

  private spaceFinding(): PreflightFinding | undefined {
    if (!this.spaced) return undefined;
    const { count, line, value } = this.spaced;
    const message = `${plural(count, 'value')} of ${quoted(this.name)} ${count === 1 ? 'begins or ends' : 'begin or end'} with a space, first on line ${line}. data.gov.sg asks for none.`;
    const about = { line, column: this.name, value, count, message, advice: 'Remove the spaces.' };
    return { severity: 'warning', ...about, evidence: 'documented', source: principlesGuide };
  }

  private emptyFinding({ looked, isAll }: RowsRead): PreflightFinding | undefined {
    if (this.hasValue || looked === 0) return undefined;
    const where = isAll ? 'in any row' : `in the ${plural(looked, 'row')} that could be read`;
    const message = `${quoted(this.name)} has no value ${where}. data.gov.sg asks for no such columns.`;
    const advice = 'Fill the column, or leave it out.';
    const about = { column: this.name, message, advice };
    return { severity: 'warning', ...about, evidence: 'documented', source: principlesGuide };
  }
}

const counted = (seen: Seen | undefined, line: number, value: string): Seen =>
  seen ? { ...seen, count: seen.count + 1 } : { count: 1, line, value: cutText(value) };
