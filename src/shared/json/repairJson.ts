import * as l10n from '@vscode/l10n';
import { jsonMistake } from './jsonMistake';
import { curlData } from './curlData';
import { jsonString, type Irregularity, type Piece } from './quotedText';
import { invisibleCharacters, otherSpaces } from './wordMistake';
import { listText } from '../text/lists';

/** JSON that a text is meant to be. */
export interface Repaired {
  text: string;
  /** What was changed, for people: "curly quotes and a trailing comma". */
  changes: string;
}

/** Longer texts are not repaired: nobody pastes them by hand. Characters; ours. */
const longest = 1_000_000;

/**
 * Repairs what has one meaning only: characters that cannot be seen, other spaces, curly and single quotes, comments, trailing
 * commas, words of Python, names without quotes, and the data of a curl command. Digits and texts stay as they were typed.
 * @returns undefined where nothing is wrong, or where the meaning could be another one
 */
export function repairJson(text: string): Repaired | undefined {
  if (text.length > longest) return undefined;
  const command = curlData(text);
  const pieces = piecesOf(command ?? text);
  if (!pieces) return undefined;
  const repaired = withoutLastCommas(pieces);
  const whole = repaired.map(piece => piece.text).join('');
  const changed = repaired.flatMap(({ is }) => (is === undefined ? [] : [is]));
  const changes = new Set<Irregularity | 'command'>(command === undefined ? changed : ['command', ...changed]);
  if (changes.size === 0 || jsonMistake(whole) !== undefined) return undefined;
  return { text: whole, changes: listText([...changes].map(changeWords)) };
}

function changeWords(change: Irregularity | 'command'): string {
  switch (change) {
    case 'command':
      return l10n.t('the command around it');
    case 'otherSpaces':
      return l10n.t('other kinds of space');
    case 'invisible':
      return l10n.t('invisible characters');
    case 'comment':
      return l10n.t('comments');
    case 'pythonWord':
      return l10n.t('Python words');
    case 'plainName':
      return l10n.t('names without quotes');
    case 'lastComma':
      return l10n.t('a trailing comma');
    case 'escape':
      return l10n.t('escapes');
    case 'singleQuotes':
      return l10n.t('single quotes');
    case 'curlyQuotes':
      return l10n.t('curly quotes');
  }
}

const blank = /[ \t\r\n]+/y;
const spaces = new RegExp(`[${otherSpaces}]+`, 'y');
const hidden = new RegExp(`[${invisibleCharacters}]+`, 'y');
const comment = /\/\/[^\r\n]*|\/\*[^]*?\*\/|#[^\r\n]*/y;
const punctuation = /[{}[\],:]/y;
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
  reading(spaces, raw => ({ raw, text: ' '.repeat(raw.length), is: 'otherSpaces' })),
  reading(hidden, raw => ({ raw, text: '', is: 'invisible' })),
  reading(comment, raw => ({ raw, text: '', is: 'comment' })),
  reading(punctuation, asItIs),
  reading(number, asItIs),
  reading(word, wordPiece),
  jsonString,
];

/** A name is what a colon follows; elsewhere only some words have a meaning. */
function wordPiece(raw: string, text: string, end: number): Piece | undefined {
  if (/^\s*:/.test(text.slice(end, end + 100))) return { raw, text: `"${raw}"`, is: 'plainName' };
  if (plainWords.has(raw)) return asItIs(raw);
  const meant = Object.hasOwn(words, raw) ? words[raw] : undefined;
  return meant === undefined ? undefined : { raw, text: meant, is: 'pythonWord' };
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

/** A comma with a value before it and nothing but the end of its list after it. */
function withoutLastCommas(pieces: readonly Piece[]): readonly Piece[] {
  const isSeen = ({ text }: Piece) => text.trim() !== '';
  const seen = pieces.filter(isSeen);
  const extra = seen.filter((piece, n) => {
    const [before, after] = [seen[n - 1]?.text ?? ',', seen[n + 1]?.text ?? ''];
    return piece.text === ',' && /^[}\]]$/.test(after) && !/^[,:[{]$/.test(before);
  });
  const gone = new Set(extra);
  return pieces.map(piece => (gone.has(piece) ? { raw: piece.raw, text: '', is: 'lastComma' } : piece));
}
