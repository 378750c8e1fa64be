import * as l10n from '@vscode/l10n';
import type { Definition } from './envFile';

/** How a definition was read: "Line 3 · PowerShell syntax · without its quotes". */
export function readingWords({ line, syntax, isQuoted, mark, isMarkKept, hasComment }: Definition): string {
  return [
    l10n.t('Line {0}', line),
    ...(syntax === '' ? [] : [syntaxWords(syntax)]),
    ...(isQuoted ? [l10n.t('without its quotes')] : []),
    ...(mark === '' ? [] : [markWords(mark, isMarkKept)]),
    ...(hasComment ? [l10n.t('without the comment after it')] : []),
  ].join(' · ');
}

function syntaxWords(syntax: string): string {
  if (syntax === 'list') return l10n.t('list syntax');
  return syntax === 'dockerfile' ? l10n.t('Dockerfile syntax') : l10n.t('{0} syntax', syntax);
}

const markWords = (mark: string, isKept: boolean): string =>
  isKept
    ? l10n.t('without the “{0}” after it, which some programs read as part of it: the line stays', mark)
    : l10n.t('without the “{0}” after it', mark);

/** Why the whole value of a definition is not known for certain, as a sentence; undefined where it is. */
export function problemWords({ problem, setAgainIn }: Definition): string | undefined {
  switch (problem) {
    case undefined:
      return undefined;
    case 'setAgain':
      return l10n.t('A shell reads line {0} as setting it again, after another variable.', setAgainIn ?? 0);
    case 'otherForm':
      return l10n.t('It is set in a way that programs read differently or do not support.');
    case 'severalInLine':
      return l10n.t('Another variable is set after it on the same line, which programs read in different ways.');
    case 'quotedNextLine':
      return l10n.t('The next line begins with a quoted text, which some programs read as its value.');
    case 'notClosed':
      return l10n.t('A quote is never closed.');
    case 'afterQuote':
      return l10n.t('Something else follows its closing quote.');
    case 'backticks':
      return l10n.t('It is in backticks, which programs read in different ways.');
    case 'backslash':
      return l10n.t('It contains a backslash, which programs read in different ways.');
    case 'quoteInside':
      return l10n.t('It contains a quote, which programs read in different ways.');
    case 'hash':
      return l10n.t('It contains “#” without quotes, where some programs end it.');
    case 'hashFirst':
      return l10n.t('It begins with “#”, which most programs read as a comment.');
    case 'continues':
      return l10n.t('It continues on the next line.');
    case 'dollar':
      return l10n.t('It contains “$” before a name, where some programs insert the value of a variable.');
    case 'endsCommand':
      return l10n.t('It contains “;”, “&” or “|” without quotes, where a shell ends it.');
  }
}
