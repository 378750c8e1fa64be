import { setLanguage, type Language } from '../../shared/text/language';

/** Languages that are written from right to left, as far as anybody made VS Code speak them. */
const isRightToLeft = (locale: string): boolean => /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i.test(locale);

/** From here on the page speaks this language, and says so to screen readers. */
export function speak(language: Language, root: { lang: string; dir: string }): void {
  setLanguage(language);
  root.lang = language.locale;
  root.dir = isRightToLeft(language.locale) ? 'rtl' : 'ltr';
}
