import * as l10n from '@vscode/l10n';

/** What each side that shows something is given before it does: the host by VS Code, the page and the threads by the host. */
export interface Language {
  /** BCP 47, as VS Code names its display language: "en", "zh-cn". */
  locale: string;
  /** Each sentence's English text, and what is shown for it. Absent in English. */
  sentences?: Readonly<Record<string, string>>;
}

const english = 'en-SG';
let locale = english;
let current: Language = { locale: 'en' };

/** From here on each sentence, number and date is in this language. Called once, before anything is shown. */
export function setLanguage(language: Language): void {
  current = language;
  locale = formatsOf(language.locale);
  l10n.config({ contents: { ...language.sentences } });
}

/** For a page or a thread that is started. */
export const currentLanguage = (): Language => current;

/**
 * What `make` gives in English, whatever the language: for texts that a program reads.
 * @param make runs to its end at once: what a promise does later is in the language that is set
 */
export function inEnglish<T>(make: () => T): T {
  const before = current;
  if (before.sentences === undefined && locale === english) return make();
  setLanguage({ locale: 'en' });
  try {
    return make();
  } finally {
    setLanguage(before);
  }
}

/** Whose numbers, dates and plurals are written; English as in Singapore. */
export const formatLocale = (): string => locale;

function formatsOf(language: string): string {
  if (/^en(-us)?$/i.test(language)) return english;
  try {
    return Intl.getCanonicalLocales(language)[0] ?? english;
  } catch {
    return english; // VS Code lets any text be set as its language
  }
}

/** A value that takes a while to make, made when it is first needed and again when the language has changed. */
export function byLocale<T>(make: (locale: string) => T): () => T {
  let made: { locale: string; value: T } | undefined;
  return () => (made?.locale === locale ? made : (made = { locale, value: make(locale) })).value;
}
