import * as l10n from '@vscode/l10n';
import { environmentWords } from '../../../core/model/environmentWords';
import { markdownText } from '../../../core/keys/markdownText';
import { countWords } from '../fileCheck/fileFindings';
import { evidenceText, type PreflightFinding } from '../fileCheck/preflightFinding';
import type { RowDifference } from '../fileCheck/todaysRows';
import type { PublishEnd, PublishLook, PublishInputs } from './publishTypes';
import { numberText, plural } from '../../../shared/text/counts';
import { sizeText } from '../../../shared/text/sizes';

type Shown = Pick<PublishInputs, 'mode' | 'environment' | 'datasetId'> & { fileName: string };

/** What the check of file and dataset showed, as Markdown. Texts of the file and of the service stay texts. */
export function lookReport(inputs: Shown, look: PublishLook): string {
  const title = inputs.mode === 'replace' ? l10n.t('Before replacing the data') : l10n.t('Before appending rows');
  return [`# ${title}`, '', ...subject(inputs, look), ...findingLines(look), ''].join('\n');
}

/** How a publishing ended, with what was before and after. */
export function endReport(inputs: Shown, end: PublishEnd): string {
  const lines = [`# ${endTitle(inputs, end)}`, '', markdownText(end.text), ''];
  if (!end.look) return lines.join('\n');
  return [
    ...lines,
    ...beforeAfter(end),
    ...subject(inputs, end.look),
    ...readBackLines(end),
    ...findingLines(end.look),
    '',
  ].join('\n');
}

function endTitle({ mode }: Shown, { kind }: PublishEnd): string {
  switch (kind) {
    case 'published':
      return mode === 'replace' ? l10n.t('Data replaced') : l10n.t('Rows appended');
    case 'rejected':
      return l10n.t('File rejected');
    case 'unconfirmed':
      return l10n.t('File uploaded, outcome not known');
    case 'stopped':
      return l10n.t('Not published');
    case 'cancelled':
      return l10n.t('Cancelled');
  }
}

function subject(inputs: Shown, { account, dataset, preflight }: PublishLook): string[] {
  const { identity, rows, isWhole, names } = preflight;
  const rowWords = isWhole
    ? plural(rows, n => ({ one: l10n.t('{0} row', n), other: l10n.t('{0} rows', n) }))
    : l10n.t('number of rows not known');
  const columns = plural(names.length, n => ({ one: l10n.t('{0} column', n), other: l10n.t('{0} columns', n) }));
  const named = `**${markdownText(dataset.name)}** (${markdownText(inputs.datasetId)})`;
  const file = [`**${markdownText(inputs.fileName)}**`, sizeText(identity.sizeBytes), rowWords, columns].join(', ');
  return [
    `- ${l10n.t('Dataset: {0}, {1}', named, environmentWords(inputs.environment).name)}`,
    `- ${l10n.t('File: {0}', file)}`,
    `- ${l10n.t('Account of the key: {0}', markdownText(account))}`,
    '',
  ];
}

function beforeAfter({ look, statusBefore, status, readBack }: PublishEnd): string[] {
  const rows: (readonly [string, string, string])[] = [
    [l10n.t('Rows'), number(look?.today?.total), number(readBack?.total)],
    [l10n.t('Ingestion status'), statusBefore ?? '–', status ?? '–'],
  ];
  const cells = rows.map(row => `| ${row.map(markdownText).join(' | ')} |`);
  return [`| | ${l10n.t('Before')} | ${l10n.t('After')} |`, '| --- | --- | --- |', ...cells, ''];
}

const number = (count: number | undefined): string => (count === undefined ? '–' : numberText(count));

function readBackLines({ readBack }: PublishEnd): string[] {
  if (!readBack) return [];
  const differences = differenceLines(readBack.differences, l10n.t('Dataset now'));
  return [`## ${l10n.t('Read back')}`, '', markdownText(readBack.text), '', ...differences];
}

function findingLines({ preflight, todayProblem }: PublishLook): string[] {
  const { findings, differences } = preflight;
  const problem =
    todayProblem === undefined ? [] : [l10n.t('Today’s rows could not be read: {0}', markdownText(todayProblem)), ''];
  const found =
    findings.length === 0
      ? [l10n.t('No problems were found.'), '']
      : [l10n.t('Found: {0}.', countWords(findings)), '', ...findings.map(findingLine), ''];
  const compared =
    differences.length === 0
      ? []
      : [`## ${l10n.t('First differences from today’s data')}`, '', ...differenceLines(differences, l10n.t('Today'))];
  return [`## ${l10n.t('Results of the file check')}`, '', ...problem, ...found, ...compared];
}

function severityWords(severity: PreflightFinding['severity']): string {
  switch (severity) {
    case 'error':
      return `✗ ${l10n.t('Error')}`;
    case 'warning':
      return `⚠ ${l10n.t('Warning')}`;
    case 'info':
      return `ℹ ${l10n.t('Note')}`;
  }
}

function findingLine({ severity, message, advice, evidence, source }: PreflightFinding): string {
  const known = evidenceText(evidence);
  const basis = source === undefined ? known : `${known}, [${l10n.t('source')}](${source})`;
  const sentences = advice === undefined ? message : `${message} ${advice}`;
  return `- **${severityWords(severity)}**: ${markdownText(sentences)} _(${basis})_`;
}

const maxShown = 20;

function differenceLines(differences: readonly RowDifference[], dataset: string): string[] {
  if (differences.length === 0) return [];
  const shown = differences.slice(0, maxShown).map(({ row, column, file, dataset: live }) => {
    const cells = [String(row), column, live, file].map(text => markdownText(cut(text)));
    return `| ${cells.join(' | ')} |`;
  });
  const more = differences.length - maxShown;
  const rest = more > 0 ? ['', l10n.t('And {0} more.', numberText(more))] : [];
  const heading = [l10n.t('Row'), l10n.t('Column'), dataset, l10n.t('File')].join(' | ');
  return [`| ${heading} |`, '| --- | --- | --- | --- |', ...shown, ...rest, ''];
}

const cut = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
