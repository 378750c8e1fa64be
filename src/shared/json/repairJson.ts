import { jsonMistake } from './jsonMistake';
import { curlData } from './curlData';
import { jsonString, type Piece } from './quotedText';
import { otherSpaces, unseen } from './wordMistake';

/** JSON that a text is meant to be. */
export interface Repaired {
  text: string;
  /** What was changed, for people: "curly quotes, a trailing comma". */
  changes: string;
}

/** Longer texts are not mended: nobody pastes them by hand. Characters; ours. */
const longest = 1_000_000;

/**
 * Mends what has one meaning only: signs that are not seen, other spaces, curly and single quotes, comments, trailing
 * commas, words of Python, names without quotes, and the data of a curl command. Digits and texts stay as they were typed.
 * @returns undefined where nothing is wrong, or where the meaning could be another one
 */
export function repairJson(text: string): Repaired | undefined {
  if (text.length > longest) return undefined;
  const command = curlData(text);
  const pieces = piecesOf(command ?? text);
  if (!pieces) return undefined;
  const mended = withoutLastCommas(pieces);
  const whole = mended.map(piece => piece.text).join('');
  const changed = mended.flatMap(({ is }) => (is === undefined ? [] : [is]));
  const changes = new Set(command === undefined ? changed : ['the command around it', ...changed]);
  if (changes.size === 0 || jsonMistake(whole) !== undefined) return undefined;
  return { text: whole, changes: [...changes].join(', ') };
}

const blank = /[ \t\r\n]+/y;
const spaces = new RegExp(`[${otherSpaces}]+`, 'y');
const hidden = new RegExp(`[${unseen}]+`, 'y');
const comment = /\/\/[^\r\n]*|\/\*[^]*?\*\/|#[^\r\n]*/y;
const sign = /[{}[\],:]/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])/y;
const word = /[A-Za-z_$][\w$]*/y;

const words: Readonly<Record<string, string>> = { True: 'true', False: 'false', None: 'null' };
const plainWords: ReadonlySet<string> = new Set(['true', 'false', 'null']);

type Reader = (text: string, at: number) => Piece | undefined;

const reading =
  (pattern: RegExp, make: (raw: string, text: string, end: number) => Piece | undefined): Reader =>
  (text, at) => {
    pattern.lastIndex = at;
    const raw = pattern.exec(text)?.[0];
    return raw === undefined ? undefined : make(raw, text, at + raw.length);
  };

const asItIs = (raw: string): Piece => ({ raw, text: raw });

/** The first that reads something counts. */
const readers: readonly Reader[] = [
  reading(blank, asItIs),
  reading(spaces, raw => ({ raw, text: ' '.repeat(raw.length), is: 'spaces of another kind' })),
  reading(hidden, raw => ({ raw, text: '', is: 'signs that are not seen' })),
  reading(comment, raw => ({ raw, text: '', is: 'comments' })),
  reading(sign, asItIs),
  reading(number, asItIs),
  reading(word, wordPiece),
  jsonString,
];

/** A name is what a colon follows; elsewhere only some words have a meaning. */
function wordPiece(raw: string, text: string, end: number): Piece | undefined {
  if (/^\s*:/.test(text.slice(end, end + 100))) return { raw, text: `"${raw}"`, is: 'names without quotes' };
  if (plainWords.has(raw)) return asItIs(raw);
  const meant = Object.hasOwn(words, raw) ? words[raw] : undefined;
  return meant === undefined ? undefined : { raw, text: meant, is: 'words of Python' };
}

function piecesOf(text: string): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length;) {
    let piece: Piece | undefined;
    for (const read of readers) if ((piece = read(text, at))) break;
    if (!piece) return undefined;
    pieces.push(piece);
    at += piece.raw.length;
  }
  return pieces;
}

/** A comma with a value before it and nothing but the end of its list behind it. */
function withoutLastCommas(pieces: readonly Piece[]): readonly Piece[] {
  const isSeen = ({ text }: Piece) => text.trim() !== '';
  const seen = pieces.filter(isSeen);
  const going = seen.filter((piece, n) => {
    const [before, after] = [seen[n - 1]?.text ?? ',', seen[n + 1]?.text ?? ''];
    return piece.text === ',' && /^[}\]]$/.test(after) && !/^[,:[{]$/.test(before);
  });
  const gone = new Set(going);
  return pieces.map(piece => (gone.has(piece) ? { raw: piece.raw, text: '', is: 'a trailing comma' } : piece));
}
