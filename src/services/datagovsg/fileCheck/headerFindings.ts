import * as l10n from '@vscode/l10n';
import type { LiveColumn } from './liveDataset';
import { cutText, dataTypesGuide, quoted, quotedList, writeGuide, type PreflightFinding } from './preflightFinding';
import { plural } from '../../../shared/text/counts';
import { listText } from '../../../shared/text/lists';

export type PublishMode = 'replace' | 'append';

/** https://guide.data.gov.sg/user-guide/content-quality-guidelines/data-types: "under 25 characters" */
const nameLimit = 25;

/** What is wrong with the names of columns by themselves. @param line on which they stand */
export function headerFindings(names: readonly string[], line = 1): readonly PreflightFinding[] {
  const named = names.filter(name => name.trim() !== '');
  return [...blankNames(names), ...doubledNames(named), ...likeData(names), ...named.flatMap(nameFindings)].map(
    finding => ({ ...finding, line }),
  );
}

const error = { severity: 'error', evidence: 'inferred', source: dataTypesGuide } as const;

function blankNames(names: readonly string[]): readonly PreflightFinding[] {
  const width = names.findLastIndex(name => name.trim() !== '') + 1;
  const atRight = names.length - width;
  const blank = names.slice(0, width).flatMap((name, index) => (name.trim() === '' ? [index + 1] : []));
  const findings: PreflightFinding[] = [];
  if (blank.length > 0) {
    const message = plural(blank.length, () => ({
      one: l10n.t('Column {0} has no name.', listed(blank)),
      other: l10n.t('Columns {0} have no name.', listed(blank)),
    }));
    findings.push({ ...error, message, advice: l10n.t('Give each column a name.') });
  }
  if (width > 0 && atRight > 0) {
    const message = plural(atRight, n => ({
      one: l10n.t('Column {0} has no name: the header ends with an extra comma, or a name is missing.', names.length),
      other: l10n.t('The last {0} columns have no name: the header ends with extra commas, or names are missing.', n),
    }));
    const advice = l10n.t('Delete empty columns at the right of the table, or name them.');
    findings.push({ ...error, message, advice });
  }
  return findings;
}

const mostListed = 5;
/** "2, 3 and 4"; of many the first, and others. */
export const listed = (numbers: readonly number[], isMore = numbers.length > mostListed): string =>
  listText([...numbers.slice(0, mostListed).map(String), ...(isMore ? [l10n.t('others')] : [])]);

/** Equal names, and names that people take for equal. */
function doubledNames(names: readonly string[]): readonly PreflightFinding[] {
  const doubled = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
  const alike = [...new Set(names)].flatMap((name, index, all) => {
    const other = all.slice(0, index).find(each => plain(each) === plain(name));
    return other === undefined ? [] : [{ name, other }];
  });
  return [
    ...doubled.map(column => ({
      ...{ ...error, column, value: cutText(column), advice: l10n.t('Rename one of them.') },
      message: l10n.t('The name {0} is used more than once. Columns are identified by name.', quoted(column)),
    })),
    ...alike.map(({ name, other }) => ({
      ...{ ...error, severity: 'warning' as const, column: name, value: cutText(name) },
      advice: l10n.t('Rename one of them.'),
      message: l10n.t(
        'The names {0} and {1} differ only in capitals, spaces or invisible characters. Whether they count as different is not known.',
        ...[quoted(other), quoted(name)],
      ),
    })),
  ];
}

/** A name as people read it. */
export const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\u200B-\u200F\u2060\uFEFF\u00AD]/g, '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase();

/** Years are names in tables that have a column for each. */
const isData = (name: string): boolean =>
  (/^[+-]?[\d,]*\.?\d+$/.test(name.trim()) && !/^(19|20)\d\d$/.test(name.trim())) ||
  /^\d{4}-\d\d(-\d\d)?$|^\d{1,2}\/\d{1,2}\/\d{2,4}$/.test(name.trim());

function likeData(names: readonly string[]): readonly PreflightFinding[] {
  const first = names.find(isData);
  if (
    first === undefined ||
    (names.every(name => isData(name) || name.trim() === '') === false &&
      names.filter(isData).length * 4 < names.length)
  )
    return [];
  const message = l10n.t(
    'The first line looks like a row of data, not like names of columns: one of its values is {0}.',
    quoted(first),
  );
  const advice = l10n.t('If the file has no header, add the names of the columns above the rows.');
  return [{ severity: 'warning', value: cutText(first), message, advice, evidence: 'seenInFile' }];
}

function nameFindings(column: string): readonly PreflightFinding[] {
  const faults = [
    /[^\p{L}\p{N}._-]/u.test(column) &&
      l10n.t('The column name {0} has characters other than letters, digits, “.”, “-” and “_”.', quoted(column)),
    /\p{Lu}/u.test(column) && l10n.t('The column name {0} is not in lower case.', quoted(column)),
    [...column].length >= nameLimit &&
      l10n.t('The column name {0} is not shorter than {1} characters.', quoted(column), nameLimit),
  ].filter(fault => fault !== false);
  if (faults.length === 0) return [];
  const rule = l10n.t('data.gov.sg asks for this. Whether it refuses other names is not known.');
  const message = [...faults, rule].join(' ');
  const advice = l10n.t('Rename it if the dataset is new. Its present readers know it by its present name.');
  const about = { column, value: cutText(column), message, advice };
  return [{ severity: 'warning', ...about, evidence: 'documented', source: dataTypesGuide }];
}

/** The file's columns compared with those of the dataset. To append, they must be the same; to replace, a change may be meant. */
export function columnFindings(
  names: readonly string[],
  live: readonly LiveColumn[],
  mode: PublishMode,
  line = 1,
): readonly PreflightFinding[] {
  if (live.length === 0) return [nothingToCompare()];
  const expected = live.map(({ name }) => name);
  const named = names.filter(name => name.trim() !== '');
  const missing = expected.filter(name => !named.includes(name));
  const added = named.filter(name => !expected.includes(name));
  const alike = added.flatMap(name => {
    const other = missing.find(each => plain(each) === plain(name));
    return other === undefined ? [] : [{ name, other }];
  });
  const isOther = (name: string) => !alike.some(pair => pair.name === name || pair.other === name);
  const findings = [
    ...alike.map(pair => alikeFinding(pair, mode)),
    ...namesFinding('missing', missing.filter(isOther), mode),
    ...namesFinding('added', added.filter(isOther), mode),
  ];
  // Only of the very same names can it be said that they stand in another order.
  const isSame = findings.length === 0 && named.length === expected.length;
  const found = isSame && named.some((name, index) => name !== expected[index]) ? [orderFinding(expected)] : findings;
  return found.map(finding => ({ ...finding, line }));
}

const severities = {
  append: { severity: 'error', evidence: 'documented', source: writeGuide },
  replace: { severity: 'warning', evidence: 'seenInFile' },
} as const;

function namesFinding(kind: 'missing' | 'added', names: readonly string[], mode: PublishMode): PreflightFinding[] {
  if (names.length === 0) return [];
  const advice =
    mode === 'append'
      ? l10n.t('Give the file the columns of the dataset, or replace the data instead.')
      : l10n.t('Continue only if the columns are meant to change.');
  return [{ ...severities[mode], message: namesText(kind, quotedList(names), mode), advice }];
}

function namesText(kind: 'missing' | 'added', names: string, mode: PublishMode): string {
  if (mode === 'append') {
    return kind === 'missing'
      ? l10n.t('To append rows, the file must have exactly the columns of the dataset. It lacks {0}.', names)
      : l10n.t('New columns cannot be appended. The dataset does not have {0}.', names);
  }
  return kind === 'missing'
    ? l10n.t('The dataset has columns today that the file lacks, and its readers will miss them: {0}.', names)
    : l10n.t('The file has columns that the dataset does not have today: {0}.', names);
}

function alikeFinding({ name, other }: { name: string; other: string }, mode: PublishMode): PreflightFinding {
  const message = l10n.t(
    'The file’s {0} is the dataset’s {1} with other capitals, spaces or invisible characters, so it may count as another column.',
    ...[quoted(name), quoted(other)],
  );
  const about = { column: name, value: cutText(name), message, advice: l10n.t('Rename it to {0}.', quoted(other)) };
  return { ...severities[mode], ...about };
}

const orderFinding = (expected: readonly string[]): PreflightFinding => ({
  severity: 'warning',
  message: l10n.t(
    'The columns are those of the dataset in another order. Whether the order matters is not known. The dataset has {0}.',
    quotedList(expected),
  ),
  advice: l10n.t('The same order is safer.'),
  evidence: 'unknown',
});

const nothingToCompare = (): PreflightFinding => ({
  severity: 'warning',
  message: l10n.t(
    'The metadata of the dataset lists no columns, so names and types were not compared. Only tables are known to accept new data.',
  ),
  advice: l10n.t('Check the dataset before you continue.'),
  evidence: 'documented',
  source: writeGuide,
});
