import * as l10n from '@vscode/l10n';

/** Spaces other than those of JSON, as text from web pages, mails and documents has them. */
export const otherSpaces = '\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
/** Characters that cannot be seen: zero width, the byte order mark, the soft hyphen, and marks of writing direction. */
export const invisibleCharacters = '\\u00ad\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff';

function invisibleName(character: string): string {
  switch (character) {
    case '\u00a0':
      return l10n.t('A no-break space');
    case '\u00ad':
      return l10n.t('A soft hyphen');
    case '\u200b':
      return l10n.t('A zero-width space');
    case '\u2028':
      return l10n.t('A line separator');
    case '\u2029':
      return l10n.t('A paragraph separator');
    case '\ufeff':
      return l10n.t('A byte order mark');
    default:
      return new RegExp(`[${otherSpaces}]`).test(character)
        ? l10n.t('Another kind of space')
        : l10n.t('An invisible character');
  }
}

/** Words of other languages for what JSON has. */
const otherWords: Readonly<Record<string, string>> = { none: 'null', nil: 'null', undefined: 'null' };

const invisible = new RegExp(`[${otherSpaces}${invisibleCharacters}]`);

/** What is wrong with the word that begins at a place and is none of JSON; `skipped` characters after it. */
export function wordMistake(text: string, offset: number): { message: string; skipped: number } | undefined {
  const [word = ''] = /^[^\s,:{}[\]"]*/.exec(text.slice(offset, offset + 80)) ?? [];
  // A pattern's \s takes the other spaces for spaces, too.
  const at = (word === '' ? text.slice(offset, offset + 1) : text.slice(offset, offset + word.length + 1)).search(
    invisible,
  );
  if (at >= 0) return { message: invisibleText(text.charAt(offset + at)), skipped: at };
  const isAfterZero = /^\d/.test(word) && text.charAt(offset - 1) === '0';
  const message = isAfterZero ? l10n.t('A JSON number does not begin with an extra 0: 7, not 007.') : wordText(word);
  return message === undefined ? undefined : { message, skipped: 0 };
}

function invisibleText(character: string): string {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const found = l10n.t('{0} ({1}) is here.', invisibleName(character), code);
  return `${found} ${l10n.t('Outside of text in quotes, JSON allows only plain spaces, tabs and line breaks.')}`;
}

function wordText(word: string): string | undefined {
  if (/^[“”„‟«»‘’‚‛]/.test(word)) return l10n.t('These are curly quotes. JSON allows only straight double quotes: ".');
  if (/^['`]/.test(word)) return l10n.t('JSON allows only double quotes: ", not single quotes.');
  if (/^[-+]?(?:nan|inf|infinity)$/i.test(word)) {
    return l10n.t('JSON has no number {0}. Write null, or put it in double quotes.', word);
  }
  const lower = word.toLowerCase();
  const meant = /^(?:true|false|null)$/.test(lower) ? lower : otherWords[lower];
  if (meant !== undefined) return l10n.t('JSON has no word {0}. Write {1}.', word, meant);
  if (/^\+/.test(word)) return l10n.t('A JSON number does not begin with +.');
  return /^-?\./.test(word) ? l10n.t('A JSON number begins with a digit: 0.5, not .5.') : undefined;
}
