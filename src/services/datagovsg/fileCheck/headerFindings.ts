import type { LiveColumn } from './liveDataset';
import { cutText, dataTypesGuide, quoted, quotedList, writeGuide, type PreflightFinding } from './preflightFinding';
import { plural } from '../../../shared/text/counts';

export type PublishMode = 'replace' | 'append';

/** https://guide.data.gov.sg/user-guide/content-quality-guidelines/data-types: "under 25 characters" */
const nameLimit = 25;
const notEnforced = 'data.gov.sg asks for this; whether it refuses other names is not known.';

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
    const message = `${blank.length === 1 ? 'Column' : 'Columns'} ${listed(blank)} ${blank.length === 1 ? 'has' : 'have'} no name.`;
    findings.push({ ...error, message, advice: 'Give each column a name.' });
  }
  if (width > 0 && atRight > 0) {
    const which = atRight === 1 ? `Column ${names.length} has no name` : `The last ${atRight} columns have no name`;
    const message = `${which}: the header ends with ${plural(atRight, 'comma')} too many, or a name is missing.`;
    findings.push({ ...error, message, advice: 'Delete empty columns at the right of the table, or name them.' });
  }
  return findings;
}

const mostListed = 5;
const listed = (numbers: readonly number[]): string =>
  `${numbers.slice(0, mostListed).join(', ')}${numbers.length > mostListed ? ' and others' : ''}`;

/** Equal names, and names that people take for equal. */
function doubledNames(names: readonly string[]): readonly PreflightFinding[] {
  const doubled = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
  const alike = [...new Set(names)].flatMap((name, index, all) => {
    const other = all.slice(0, index).find(each => plain(each) === plain(name));
    return other === undefined ? [] : [{ name, other }];
  });
  return [
    ...doubled.map(column => ({
      ...{ ...error, column, value: cutText(column), advice: 'Rename one of them.' },
      message: `The name ${quoted(column)} stands twice. Columns are told apart by name.`,
    })),
    ...alike.map(({ name, other }) => ({
      ...{ ...error, severity: 'warning' as const, column: name, value: cutText(name), advice: 'Rename one of them.' },
      message: `The names ${quoted(other)} and ${quoted(name)} differ only by capitals, spaces or signs that cannot be seen. Whether they are told apart is not known.`,
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
  const message = `The first line looks like a row of data and not like names of columns: ${quoted(first)} is one of them.`;
  const advice = 'If the file has no header, put the names of the columns in front of the rows.';
  return [{ severity: 'warning', value: cutText(first), message, advice, evidence: 'seen in this file' }];
}

function nameFindings(column: string): readonly PreflightFinding[] {
  const faults = [
    /[^\p{L}\p{N}._-]/u.test(column) && 'holds a sign other than letters, digits, “.”, “-” and “_”',
    /\p{Lu}/u.test(column) && 'is not in lower case',
    [...column].length >= nameLimit && `is not shorter than ${nameLimit} characters`,
  ].filter(fault => fault !== false);
  if (faults.length === 0) return [];
  const message = `The column name ${quoted(column)} ${faults.join(', and ')}. ${notEnforced}`;
  const advice = 'Rename it if the dataset is new; whoever reads it today knows it by its present name.';
  const about = { column, value: cutText(column), message, advice };
  return [{ severity: 'warning', ...about, evidence: 'documented', source: dataTypesGuide }];
}

/** The file's columns beside those of the dataset. To append, they must be the same; to replace, a change may be meant. */
export function columnFindings(
  names: readonly string[],
  live: readonly LiveColumn[],
  mode: PublishMode,
  line = 1,
): readonly PreflightFinding[] {
  if (live.length === 0) return [nothingToCompare];
  const wanted = live.map(({ name }) => name);
  const named = names.filter(name => name.trim() !== '');
  const missing = wanted.filter(name => !named.includes(name));
  const added = named.filter(name => !wanted.includes(name));
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
  const isSame = findings.length === 0 && named.length === wanted.length;
  const found = isSame && named.some((name, index) => name !== wanted[index]) ? [orderFinding(wanted)] : findings;
  return found.map(finding => ({ ...finding, line }));
}

const rules = {
  append: {
    names: { severity: 'error', evidence: 'documented', source: writeGuide },
    missing: 'To append rows, the file must have exactly the columns of the dataset. It lacks',
    added: 'New columns cannot be appended. The dataset does not have',
    advice: 'Give the file the columns of the dataset, or replace the data instead.',
  },
  replace: {
    names: { severity: 'warning', evidence: 'seen in this file' },
    missing: 'The dataset has columns today that the file lacks. Whoever reads them will miss them:',
    added: 'The file has columns that the dataset does not have today:',
    advice: 'Go on only if the columns are to change.',
  },
} as const;

function namesFinding(kind: 'missing' | 'added', names: readonly string[], mode: PublishMode): PreflightFinding[] {
  if (names.length === 0) return [];
  const { names: about, advice, [kind]: words } = rules[mode];
  return [{ ...about, message: `${words} ${quotedList(names)}.`, advice }];
}

function alikeFinding({ name, other }: { name: string; other: string }, mode: PublishMode): PreflightFinding {
  const message = `The file’s ${quoted(name)} is the dataset’s ${quoted(other)} with other capitals, spaces or signs that cannot be seen, so it may count as another column.`;
  const about = { column: name, value: cutText(name), message, advice: `Rename it to ${quoted(other)}.` };
  return { ...rules[mode].names, ...about };
}

const orderFinding = (wanted: readonly string[]): PreflightFinding => ({
  severity: 'warning',
  message: `The columns are those of the dataset, in another order. Whether the order matters is not known; the dataset has ${quotedList(wanted)}.`,
  advice: 'The same order is safer.',
  evidence: 'unknown',
});

const nothingToCompare: PreflightFinding = {
  severity: 'warning',
  message:
    'The metadata of the dataset tells no columns, so names and types were not compared. Only tables are known to be written to.',
  advice: 'Look at the dataset before you go on.',
  evidence: 'documented',
  source: writeGuide,
};
