import { basename } from 'node:path';
import * as l10n from '@vscode/l10n';
import type { PublishLook, PublishInputs } from '../publish/publishTypes';
import { evidenceText, type PreflightFinding } from '../fileCheck/preflightFinding';
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
  /** In words. */
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

export function fileCheckView({ inputs, look, lookId, step, isFileChanged }: FileCheck): FileCheckView {
  const { findings, differences } = look.preflight;
  const count = (severity: PreflightFinding['severity']) => findings.filter(each => each.severity === severity).length;
  return {
    lookId,
    title: titleOf(inputs),
    question: questionOf(inputs, look),
    effect: effectOf(inputs, look),
    facts: factsOf(inputs, look),
    counts: { error: count('error'), warning: count('warning'), info: count('info') },
    findings: findings.slice(0, maxFindings).map(finding => findingView(finding, inputs.file)),
    further: Math.max(0, findings.length - maxFindings),
    differences: differences.slice(0, maxDifferences).map(differenceView),
    compared: comparedText(inputs, look),
    sends: sendLabels(inputs.mode, hasErrors(look)),
    isFileChanged,
    step,
  };
}

/** Also the name of the tab. */
export const titleOf = ({ file }: Pick<PublishInputs, 'file'>): string => l10n.t('Check of {0}', fileNameOf(file));

function findingView(finding: PreflightFinding, file: string): FindingView {
  const { severity, message, advice, line, column, value, count, evidence, source } = finding;
  return {
    severity,
    message: visibleText(message, maxTitle),
    evidence: evidenceText(evidence),
    ...(advice !== undefined && { advice: visibleText(advice, maxTitle) }),
    ...(line !== undefined && {
      place: l10n.t('{0}, line {1}', visibleText(basename(file), maxName), numberText(line)),
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

function comparedText({ mode }: PublishInputs, { preflight, today, todayProblem }: PublishLook): string {
  if (!today) {
    return todayProblem === undefined
      ? l10n.t('Today’s rows could not be read, for an unknown reason.')
      : l10n.t('Today’s rows could not be read: {0}', visibleText(todayProblem, maxTitle));
  }
  if (mode === 'append') return l10n.t('Rows to append are not compared one by one: today’s rows stay as they are.');
  const compared = Math.min(preflight.firstRows.length, today.rows.length);
  if (compared === 0) {
    return today.total === 0 ? l10n.t('The dataset has no rows today.') : l10n.t('There was no row to compare.');
  }
  const { differences } = preflight;
  return differences.length === 0 ? noDifferenceText(compared) : differencesText(compared, differences.length);
}

const noDifferenceText = (compared: number): string =>
  plural(compared, n => ({
    one: l10n.t('The first row does not differ from today’s data in columns that both have.'),
    other: l10n.t('The first {0} rows do not differ from today’s data in columns that both have.', n),
  }));

function differencesText(compared: number, differences: number): string {
  const sentences = [
    plural(compared, n => ({
      one: l10n.t('The first row was compared, in columns that both have.'),
      other: l10n.t('The first {0} rows were compared, in columns that both have.', n),
    })),
    l10n.t('Rows are counted from 1 below the names of the columns.'),
  ];
  const further = differences - maxDifferences;
  if (further > 0) {
    sentences.push(
      plural(further, n => ({
        one: l10n.t('These rows have {0} more difference.', n),
        other: l10n.t('These rows have {0} more differences.', n),
      })),
    );
  }
  return sentences.join(' ');
}
