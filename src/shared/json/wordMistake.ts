/** Spaces other than those of JSON, as they come with text from web pages, mails and documents. */
export const otherSpaces = '\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
/** Signs that are not seen at all: zero width, the byte order mark, the soft hyphen, and marks of writing direction. */
export const unseen = '\\u00ad\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff';

const names: Readonly<Record<string, string>> = {
  '\u00a0': 'A no-break space',
  '\u00ad': 'A soft hyphen',
  '\u200b': 'A zero-width space',
  '\u2028': 'A line separator',
  '\u2029': 'A paragraph separator',
  '\ufeff': 'A byte order mark',
};

/** Words of other languages for what JSON has. */
const otherWords: Readonly<Record<string, string>> = { none: 'null', nil: 'null', undefined: 'null' };

const invisible = new RegExp(`[${otherSpaces}${unseen}]`);

/** What is wrong with the word that begins at a place and is none of JSON; `skipped` characters behind it. */
export function wordMistake(text: string, offset: number): { message: string; skipped: number } | undefined {
  const [word = ''] = /^[^\s,:{}[\]"]*/.exec(text.slice(offset, offset + 80)) ?? [];
  // A pattern's \s takes the other spaces for spaces, too.
  const at = (word === '' ? text.slice(offset, offset + 1) : text.slice(offset, offset + word.length + 1)).search(
    invisible,
  );
  if (at >= 0) return { message: invisibleText(text.charAt(offset + at)), skipped: at };
  const isBehindZero = /^\d/.test(word) && text.charAt(offset - 1) === '0';
  const message = isBehindZero ? 'A JSON number does not begin with a needless 0: 7, not 007.' : wordText(word);
  return message === undefined ? undefined : { message, skipped: 0 };
}

function invisibleText(sign: string): string {
  const code = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const isSpace = new RegExp(`[${otherSpaces}]`).test(sign);
  const name = names[sign] ?? (isSpace ? 'A space of another kind' : 'A sign that cannot be seen');
  return `${name} (${code}) stands here. Outside of texts, JSON takes plain spaces, tabs and line ends only.`;
}

function wordText(word: string): string | undefined {
  if (/^[“”„‟«»‘’‚‛]/.test(word)) return 'These are curly quotes. JSON takes straight double quotes only: ".';
  if (/^['`]/.test(word)) return 'JSON takes double quotes only: ", not single ones.';
  if (/^[-+]?(?:nan|inf|infinity)$/i.test(word)) {
    return `JSON has no number ${word}. Write null, or put it in double quotes.`;
  }
  const lower = word.toLowerCase();
  const meant = /^(?:true|false|null)$/.test(lower) ? lower : otherWords[lower];
  if (meant !== undefined) return `JSON has no word ${word}. Write ${meant}.`;
  if (/^\+/.test(word)) return 'A JSON number does not begin with +.';
  return /^-?\./.test(word) ? 'A JSON number begins with a digit: 0.5, not .5.' : undefined;
}
