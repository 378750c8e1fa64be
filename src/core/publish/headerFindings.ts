import type { LiveColumn } from './liveDataset';
import { dataTypesGuide, quoted, quotedList, writeGuide, type PreflightFinding } from './preflightFinding';

export type PublishMode = 'replace' | 'append';

/** https://guide.data.gov.sg/user-guide/content-quality-guidelines/data-types: "under 25 characters" */
const nameLimit = 25;
const notEnforced = 'data.gov.sg asks for this; whether it refuses other names is not known.';

/** What is wrong with the names of columns by themselves. */
export function headerFindings(names: readonly string[]): readonly PreflightFinding[] {
  return [...emptyAndDoubled(names), ...names.filter(name => name !== '').flatMap(nameFindings)];
}

function emptyAndDoubled(names: readonly string[]): readonly PreflightFinding[] {
  const at = { line: 1, severity: 'error', evidence: 'inferred', source: dataTypesGuide } as const;
  const empty = names.indexOf('') + 1;
  const doubled = [...new Set(names.filter((name, index) => name !== '' && names.indexOf(name) !== index))];
  return [
    ...(empty > 0 ? [{ ...at, message: `Column ${empty} has no name. Each column needs one.` }] : []),
    ...doubled.map(column => ({
      ...at,
      column,
      message: `The name ${quoted(column)} stands twice. Columns are told apart by name.`,
    })),
  ];
}

function nameFindings(column: string): readonly PreflightFinding[] {
  const faults = [
    /[^\p{L}\p{N}._-]/u.test(column) && 'holds a sign other than letters, digits, “.”, “-” and “_”',
    /\p{Lu}/u.test(column) && 'is not in lower case',
    [...column].length >= nameLimit && `is not shorter than ${nameLimit} characters`,
  ].filter(fault => fault !== false);
  if (faults.length === 0) return [];
  const message = `The column name ${quoted(column)} ${faults.join(', and ')}. ${notEnforced}`;
  return [{ severity: 'warning', line: 1, column, message, evidence: 'documented', source: dataTypesGuide }];
}

/** The file's columns beside those of the dataset. To append, they must be the same; to replace, a change may be meant. */
export function columnFindings(
  names: readonly string[],
  live: readonly LiveColumn[],
  mode: PublishMode,
): readonly PreflightFinding[] {
  if (live.length === 0) return [nothingToCompare];
  const wanted = live.map(({ name }) => name);
  const missing = wanted.filter(name => !names.includes(name));
  const added = names.filter(name => name !== '' && !wanted.includes(name));
  const rule = rules[mode];
  const findings: PreflightFinding[] = [];
  if (missing.length > 0) findings.push({ ...rule.names, message: `${rule.missing} ${quotedList(missing)}.` });
  if (added.length > 0) findings.push({ ...rule.names, message: `${rule.added} ${quotedList(added)}.` });
  if (findings.length > 0) return findings;
  return names.every((name, index) => name === wanted[index]) ? [] : [orderFinding(wanted)];
}

const rules = {
  append: {
    names: { severity: 'error', line: 1, evidence: 'documented', source: writeGuide },
    missing: 'To append rows, the file must have exactly the columns of the dataset. It lacks',
    added: 'New columns cannot be appended. The dataset does not have',
  },
  replace: {
    names: { severity: 'warning', line: 1, evidence: 'seen in this file' },
    missing: 'The dataset has columns today that the file lacks. Whoever reads them will miss them:',
    added: 'The file has columns that the dataset does not have today:',
  },
} as const;

const orderFinding = (wanted: readonly string[]): PreflightFinding => ({
  severity: 'warning',
  line: 1,
  message: `The columns are those of the dataset, in another order. Whether the order matters is not known; the dataset has ${quotedList(wanted)}.`,
  evidence: 'unknown',
});

const nothingToCompare: PreflightFinding = {
  severity: 'warning',
  message:
    'The metadata of the dataset tells no columns, so names and types were not compared. Only tables are known to be written to.',
  evidence: 'documented',
  source: writeGuide,
};
