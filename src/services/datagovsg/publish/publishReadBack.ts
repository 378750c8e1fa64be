import * as l10n from '@vscode/l10n';
import { rowDifferences, comparedRows } from '../fileCheck/todaysRows';
import type { PublishCalls } from './publishCalls';
import type { PublishInputs, PublishLook, ReadBack } from './publishTypes';
import { numberText, plural } from '../../../shared/text/counts';

/** Answers may be cached for this long: one public source says so of row search. */
const cachedMinutes = 5;

/** Reads how many rows the dataset has now and, at both ends of what was sent, which, and compares them with the file. */
export async function readBack(inputs: PublishInputs, look: PublishLook, calls: PublishCalls): Promise<ReadBack> {
  const { preflight, today } = look;
  const start = inputs.mode === 'append' ? today?.total : 0;
  const expected = start === undefined || !preflight.isWhole ? undefined : start + preflight.rows;
  // One more row than was requested before: a cached answer would hold the rows before.
  const first = await calls.rows(start ?? 0, comparedRows + 1);
  if (!first.ok) return unread(first.error.text);
  const { total } = first.value;
  if (expected === undefined) return uncompared(total, start === undefined);
  const differences = [...differencesAt(look, preflight.firstRows, first.value.rows, 1)];
  let compared = Math.min(preflight.firstRows.length, first.value.rows.length);
  if (total === expected && preflight.rows > comparedRows) {
    const last = await calls.rows(total - preflight.lastRows.length, comparedRows);
    if (!last.ok) return unread(last.error.text);
    const firstRow = preflight.rows - preflight.lastRows.length + 1;
    differences.push(...differencesAt(look, preflight.lastRows, last.value.rows, firstRow));
    compared += last.value.rows.length;
  }
  return judged({ total, expected, differences, comparedRows: compared });
}

const differencesAt = (
  { preflight: { names } }: PublishLook,
  fileRows: readonly (readonly string[])[],
  rows: Parameters<typeof rowDifferences>[2],
  firstRow: number,
) => rowDifferences(names, fileRows, rows, firstRow);

const unread = (why: string): ReadBack => ({
  isAsExpected: false,
  text: `${l10n.t('The current data of the dataset could not be read.')} ${why}`.trim(),
  comparedRows: 0,
  differences: [],
});

function uncompared(total: number, isBeforeUnknown: boolean): ReadBack {
  const why = isBeforeUnknown
    ? l10n.t('How many it had before is not known, so they were not compared.')
    : l10n.t('How many the file has is not known, so they were not compared.');
  const has = plural(total, n => ({
    one: l10n.t('The dataset has {0} row now.', n),
    other: l10n.t('The dataset has {0} rows now.', n),
  }));
  return { isAsExpected: false, text: `${has} ${why}`, total, comparedRows: 0, differences: [] };
}

const laterText = (): string =>
  l10n.t('Answers may be up to {0} minutes old, so check again later.', numberText(cachedMinutes));

function judged(seen: Required<Pick<ReadBack, 'total' | 'expected' | 'differences' | 'comparedRows'>>): ReadBack {
  const { total, expected, differences, comparedRows: compared } = seen;
  if (total !== expected) {
    const has = plural(total, n => ({
      one: l10n.t('The dataset has {0} row now, but should have {1}.', n, numberText(expected)),
      other: l10n.t('The dataset has {0} rows now, but should have {1}.', n, numberText(expected)),
    }));
    return { ...seen, isAsExpected: false, text: `${has} ${laterText()}` };
  }
  const has = plural(total, n => ({
    one: l10n.t('The dataset has {0} row now, as expected.', n),
    other: l10n.t('The dataset has {0} rows now, as expected.', n),
  }));
  const isSame = differences.length === 0;
  const values = isSame ? sameText(compared) : `${differentText(differences.length, compared)} ${laterText()}`;
  return { ...seen, isAsExpected: isSame, text: `${has} ${values}` };
}

const sameText = (compared: number): string =>
  plural(compared, n => ({
    one: l10n.t('{0} row at its ends was compared with the file, without a difference.', n),
    other: l10n.t('{0} rows at its ends were compared with the file, without a difference.', n),
  }));

function differentText(differing: number, compared: number): string {
  const rows = plural(compared, n => ({
    one: l10n.t('{0} compared row', n),
    other: l10n.t('{0} compared rows', n),
  }));
  return plural(differing, n => ({
    one: l10n.t('{0} value in {1} differs from the file.', n, rows),
    other: l10n.t('{0} values in {1} differ from the file.', n, rows),
  }));
}
