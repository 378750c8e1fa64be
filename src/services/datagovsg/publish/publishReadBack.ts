import { rowDifferences, comparedRows } from '../fileCheck/todaysRows';
import type { PublishCalls } from './publishCalls';
import type { PublishInputs, PublishLook, ReadBack } from './publishTypes';
import { plural } from '../../../shared/text/counts';

/** Answers may be kept for this long on the way: one public source says so of row search. */
const cachedMinutes = 5;

/** Reads how many rows the dataset has now and, at both ends of what was sent, which, and compares them with the file. */
export async function readBack(inputs: PublishInputs, look: PublishLook, calls: PublishCalls): Promise<ReadBack> {
  const { preflight, today } = look;
  const start = inputs.mode === 'append' ? today?.total : 0;
  const expected = start === undefined || !preflight.isWhole ? undefined : start + preflight.rows;
  // One more row than was asked for before: an answer that was kept on the way would tell of the rows before.
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
  text: `What the dataset holds now could not be read. ${why}`.trim(),
  comparedRows: 0,
  differences: [],
});

function uncompared(total: number, isBeforeUnknown: boolean): ReadBack {
  const what = isBeforeUnknown ? 'it had before' : 'the file has';
  const text = `${totalWords(total)}. How many ${what} is not known, so they were not compared.`;
  return { isAsExpected: false, text, total, comparedRows: 0, differences: [] };
}

const totalWords = (total: number): string => `The dataset has ${plural(total, 'row')} now`;

function judged(seen: Required<Pick<ReadBack, 'total' | 'expected' | 'differences' | 'comparedRows'>>): ReadBack {
  const { total, expected, differences, comparedRows: compared } = seen;
  const has = totalWords(total);
  const later = `Answers may be up to ${cachedMinutes} minutes old, so look again then.`;
  if (total !== expected) {
    return { ...seen, isAsExpected: false, text: `${has}, and ${plural(expected, 'row')} were expected. ${later}` };
  }
  const isSame = differences.length === 0;
  const values = isSame
    ? `${plural(compared, 'row')} at its ends ${compared === 1 ? 'was' : 'were'} compared with the file, without a difference`
    : `${plural(differences.length, 'value')} in ${plural(compared, 'compared row')} ${differences.length === 1 ? 'differs' : 'differ'} from the file. ${later}`;
  return { ...seen, isAsExpected: isSame, text: `${has}, as expected; ${values}${isSame ? '.' : ''}` };
}
