import { markdownText } from '../../../core/keys/markdownText';
import { countWords } from '../fileCheck/fileFindings';
import { evidenceText, type PreflightFinding } from '../fileCheck/preflightFinding';
import type { RowDifference } from '../fileCheck/todaysRows';
import type { PublishEnd, PublishLook, PublishInputs } from './publishTypes';
import { numberText, plural } from '../../../shared/text/counts';
import { sizeText } from '../../../shared/text/sizes';

type Shown = Pick<PublishInputs, 'mode' | 'environment' | 'datasetId'> & { fileName: string };

/** What the look at file and dataset showed, as Markdown. Texts of the file and of the service stay texts. */
export function lookReport(wish: Shown, look: PublishLook): string {
  return [`# Before ${whatWords[wish.mode].doing}`, '', ...subject(wish, look), ...findingLines(look), ''].join('\n');
}

/** How a publishing ended, with what was before and after. */
export function endReport(wish: Shown, end: PublishEnd): string {
  const lines = [`# ${titles[end.kind](whatWords[wish.mode].done)}`, '', markdownText(end.text), ''];
  if (!end.look) return lines.join('\n');
  return [
    ...lines,
    ...beforeAfter(end),
    ...subject(wish, end.look),
    ...readBackLines(end),
    ...findingLines(end.look),
    '',
  ].join('\n');
}

const whatWords = {
  replace: { doing: 'replacing the data', done: 'Data replaced' },
  append: { doing: 'appending rows', done: 'Rows appended' },
} as const;

const titles: Readonly<Record<PublishEnd['kind'], (done: string) => string>> = {
  published: done => done,
  rejected: () => 'File refused',
  unconfirmed: () => 'File handed over, outcome not known',
  stopped: () => 'Not published',
  cancelled: () => 'Cancelled',
};

function subject(wish: Shown, { account, dataset, preflight }: PublishLook): string[] {
  const { identity, rows, isWhole, names } = preflight;
  const rowWords = isWhole ? plural(rows, 'row') : 'rows not known';
  return [
    `- Dataset: **${markdownText(dataset.name)}** (${markdownText(wish.datasetId)}), ${wish.environment}`,
    `- File: **${markdownText(wish.fileName)}**, ${sizeText(identity.sizeBytes)}, ${rowWords}, ${plural(names.length, 'column')}`,
    `- Account of the key: ${markdownText(account)}`,
    '',
  ];
}

function beforeAfter({ look, statusBefore, status, readBack }: PublishEnd): string[] {
  const rows: (readonly [string, string, string])[] = [
    ['Rows', number(look?.today?.total), number(readBack?.total)],
    ['Ingestion status', statusBefore ?? '–', status ?? '–'],
  ];
  const cells = rows.map(row => `| ${row.map(markdownText).join(' | ')} |`);
  return ['| | Before | After |', '| --- | --- | --- |', ...cells, ''];
}

const number = (count: number | undefined): string => (count === undefined ? '–' : numberText(count));

function readBackLines({ readBack }: PublishEnd): string[] {
  if (!readBack) return [];
  return ['## Read back', '', markdownText(readBack.text), '', ...differenceLines(readBack.differences, 'Dataset now')];
}

function findingLines({ preflight, todayTrouble }: PublishLook): string[] {
  const { findings, differences } = preflight;
  const trouble =
    todayTrouble === undefined ? [] : [`Today’s rows could not be read: ${markdownText(todayTrouble)}`, ''];
  const found =
    findings.length === 0
      ? ['Nothing was found.', '']
      : [`${countWords(findings)}.`, '', ...findings.map(findingLine), ''];
  const compared =
    differences.length === 0
      ? []
      : ['## First differences from today’s data', '', ...differenceLines(differences, 'Today')];
  return ['## What the check of the file found', '', ...trouble, ...found, ...compared];
}

const severityWords: Readonly<Record<PreflightFinding['severity'], string>> = {
  error: '✗ Error',
  warning: '⚠ Warning',
  info: 'ℹ Note',
};

function findingLine({ severity, message, advice, evidence, source }: PreflightFinding): string {
  const known = evidenceText(evidence);
  const basis = source === undefined ? known : `${known}, [source](${source})`;
  const sentences = advice === undefined ? message : `${message} ${advice}`;
  return `- **${severityWords[severity]}**: ${markdownText(sentences)} _(${basis})_`;
}

const maxShown = 20;

function differenceLines(differences: readonly RowDifference[], dataset: string): string[] {
  if (differences.length === 0) return [];
  const shown = differences.slice(0, maxShown).map(({ row, column, file, dataset: live }) => {
    const cells = [String(row), column, live, file].map(text => markdownText(cut(text)));
    return `| ${cells.join(' | ')} |`;
  });
  const rest = differences.length > maxShown ? ['', `And ${plural(differences.length - maxShown, 'other')}.`] : [];
  return [`| Row | Column | ${dataset} | File |`, '| --- | --- | --- | --- |', ...shown, ...rest, ''];
}

const cut = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
