import { basename } from 'node:path';
import type { PublishLook, PublishInputs } from '../publish/publishTypes';
import { type PreflightFinding } from '../fileCheck/preflightFinding';
import type { RowDifference } from '../fileCheck/todaysRows';
import type { FileCheck, FileCheckStep } from './fileCheck';
import { effectOf, factsOf, fileNameOf, hasErrors, questionOf, sendLabels } from './fileCheckWords';
import { visibleText } from './visibleText';
import { numberText, plural } from '../../../shared/text/counts';

/** A finding as the page shows it. Texts of the file are cut and on one line. */
export interface FindingView {
  severity: PreflightFinding['severity'];
  message: string;
  advice?: string;
  /** "rows.csv, line 3": where it can be opened. */
  place?: string;
  column?: string;
  value?: string;
  count?: number;
  evidence: string;
  source?: string;
}

/** Two values that differ: short for the cell, long for its title. */
export interface DifferenceView {
  row: number;
  column: string;
  today: CellView;
  file: CellView;
}

export interface CellView {
  short: string;
  long: string;
}

/** The whole page. */
export interface FileCheckView {
  /** Counts the looks: what is pressed belongs to one of them. */
  lookId: number;
  title: string;
  question: string;
  effect: string;
  facts: readonly { name: string; value: string }[];
  counts: Readonly<Record<PreflightFinding['severity'], number>>;
  findings: readonly FindingView[];
  /** Findings that are only in the report. */
  further: number;
  differences: readonly DifferenceView[];
  /** Said where there is no difference to show, or below those that are shown. */
  compared: string;
  /** In the order of the page. The first is the primary one of a file without faults. */
  sends: readonly { choice: 'send' | 'copyFirst'; label: string; title: string }[];
  isFileChanged: boolean;
  step: FileCheckStep;
}

/** More than anybody reads, and few enough for a quick page; the report has all. The bound is ours. */
const maxFindings = 1000;
const maxDifferences = 100;
const [maxName, maxCell, maxTitle] = [120, 120, 2000];

export function fileCheckView({ wish, look, lookId, step, isFileChanged }: FileCheck): FileCheckView {
  const { findings, differences } = look.preflight;
  const count = (severity: PreflightFinding['severity']) => findings.filter(each => each.severity === severity).length;
  return {
    lookId,
    title: titleOf(wish),
    question: questionOf(wish, look),
    effect: effectOf(wish, look),
    facts: factsOf(wish, look),
    counts: { error: count('error'), warning: count('warning'), info: count('info') },
    findings: findings.slice(0, maxFindings).map(finding => findingView(finding, wish.file)),
    further: Math.max(0, findings.length - maxFindings),
    differences: differences.slice(0, maxDifferences).map(differenceView),
    compared: comparedText(wish, look),
    sends: sendLabels(wish.mode, hasErrors(look)),
    isFileChanged,
    step,
  };
}

/** Also the name of the tab. */
export const titleOf = ({ file }: Pick<PublishInputs, 'file'>): string => `Check of ${fileNameOf(file)}`;

function findingView(finding: PreflightFinding, file: string): FindingView {
  const { severity, message, advice, line, column, value, count, evidence, source } = finding;
  return {
    severity,
    message: visibleText(message, maxTitle),
    evidence,
    ...(advice !== undefined && { advice: visibleText(advice, maxTitle) }),
    ...(line !== undefined && {
      place: `${visibleText(basename(file), maxName)}, line ${numberText(line)}`,
    }),
    ...(column !== undefined && { column: visibleText(column, maxName) }),
    ...(value !== undefined && { value: visibleText(value, maxName) }),
    ...(count !== undefined && { count }),
    ...(source !== undefined && { source }),
  };
}

const differenceView = ({ row, column, file, dataset }: RowDifference): DifferenceView => ({
  row,
  column: visibleText(column, maxName),
  today: cellOf(dataset),
  file: cellOf(file),
});

const cellOf = (text: string): CellView => ({ short: visibleText(text, maxCell), long: visibleText(text, maxTitle) });

function comparedText({ mode }: PublishInputs, { preflight, today, todayTrouble }: PublishLook): string {
  if (!today)
    return `Today’s rows could not be read: ${visibleText(todayTrouble ?? 'the reason is not known.', maxTitle)}`;
  if (mode === 'append') return 'Rows to append are not compared one by one: today’s rows stay as they are.';
  const compared = Math.min(preflight.firstRows.length, today.rows.length);
  if (compared === 0) return today.total === 0 ? 'The dataset has no rows today.' : 'There was no row to compare.';
  const { differences } = preflight;
  const rows = compared === 1 ? 'first row' : `first ${plural(compared, 'row')}`;
  if (differences.length === 0) return `No difference from today’s data in the ${rows}, in columns that both have.`;
  const further = Math.max(0, differences.length - maxDifferences);
  const rest = further > 0 ? ` ${plural(further, 'further difference')} in these rows.` : '';
  return `Of the ${rows}, in columns that both have. Rows are counted from 1 below the names of the columns.${rest}`;
}
