import * as vscode from 'vscode';
import type { KeyKind } from '../../../core/model/keyKind';
import { keyFromAnswers, isWhole, type KeyAnswers } from '../../../core/keys/keyAnswers';
import { lifetimeWords } from '../../../core/keys/lifetime';
import { environmentWords } from '../../../core/model/environmentWords';
import { choose, type ChoiceItem } from './inputs';
import type { Step } from './steps';
import { services } from '../../../services';

/** The last step: what will be stored, and what to know about keys of this kind before it is. */
export const confirmSave =
  <A extends KeyAnswers>(kind: KeyKind): Step<A> =>
  async (answers, place) => {
    const save: ChoiceItem<true> = {
      label: vscode.l10n.t('Save “{0}”', answers.name?.trim() ?? ''),
      description: summary(kind, answers),
      iconPath: new vscode.ThemeIcon('save'),
      value: true,
    };
    const chosen = await choose(place, {
      placeholder: vscode.l10n.t('Save it?'),
      prompt: adviceWords(kind),
      items: [save, ...kind.advice.map(each => adviceItem<true>(each))],
    });
    return chosen.kind === 'value' ? { kind: 'value', value: answers } : chosen;
  };

function summary(kind: KeyKind, answers: KeyAnswers): string {
  if (!isWhole(answers)) return kind.name;
  const info = keyFromAnswers(services, answers, '', '');
  return [kind.name, environmentWords(info.environment).name, lifetimeWords(services, info)].join(' · ');
}

/** Said above the lines of advice. */
export const adviceWords = ({ name }: KeyKind): string =>
  vscode.l10n.t('Nothing is stored yet. What to know about a {0} is below; a line opens its source.', name);

/** A list shows one line of each text, so a long sentence continues in the second. */
export function adviceItem<T>({ text, source }: KeyKind['advice'][number]): ChoiceItem<T> {
  const end = text.length <= lineLength ? text.length : text.lastIndexOf(' ', lineLength);
  const rest = text.slice(end).trim();
  return {
    label: text.slice(0, end),
    ...(rest !== '' && { detail: rest }),
    iconPath: new vscode.ThemeIcon('info'),
    ...(source && { links: [{ label: vscode.l10n.t('Read the Source'), url: source }] }),
  };
}

/** Characters that fit next to the icon and the button of a link. */
const lineLength = 70;
