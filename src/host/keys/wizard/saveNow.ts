import * as vscode from 'vscode';
import type { KeyKind } from '../../../core/model/keyKind';
import { isWhole, keyFromAnswers, type KeyAnswers } from '../../../core/keys/keyAnswers';
import { withDefaults, type SavingPlace } from '../../../core/keys/keyDefaults';
import { lifetimeWords } from '../../../core/keys/lifetime';
import type { Secret } from '../../../core/keys/secret';
import { cannotBeChecked } from '../runCheck';
import { environmentWords } from '../../../core/model/environmentWords';
import { choose, type ChoiceItem } from './inputs';
import { adviceItem, adviceWords } from './confirmSave';
import type { Step } from './steps';
import { services } from '../../../services';
import { plural } from '../../../shared/text/counts';
import { listText } from '../../../shared/text/lists';

/** How the wizard continues once it has the value: with what is left for later as it is, or with the further questions. */
export type WizardWay = 'save' | 'saveAndCheck' | 'further';

export type WizardAnswers = KeyAnswers & {
  way?: WizardWay;
  /** Pasted before the value was asked for; filled in there, and checked. */
  pasted?: Secret;
};

/**
 * Everything that a key needs is known: it can be saved as it is, and "Edit Key" asks the rest later.
 * @param furtherSteps how many questions there are for whoever continues
 */
export const saveNow =
  (kind: KeyKind, savingPlace: SavingPlace, isCheckOffered: boolean, furtherSteps: number): Step<WizardAnswers> =>
  async (answers, place) => {
    const whole = withDefaults(answers, kind, savingPlace);
    const check = isCheckOffered && cannotBeChecked(kind) === undefined ? [saveAndCheck()] : [];
    const chosen = await choose<WizardWay>(place, {
      placeholder: vscode.l10n.t('Save it now, or continue?'),
      prompt: adviceWords(kind),
      items: [
        saveItem(kind, whole),
        ...check,
        moreQuestions(furtherSteps),
        ...kind.advice.map(each => adviceItem<WizardWay>(each)),
      ],
      isCurrent: way => way === answers.way,
    });
    if (chosen.kind !== 'value') return chosen;
    return { kind: 'value', value: { ...(chosen.value === 'further' ? answers : whole), way: chosen.value } };
  };

function saveItem(kind: KeyKind, answers: KeyAnswers): ChoiceItem<WizardWay> {
  const item = { label: vscode.l10n.t('Save Now'), iconPath: new vscode.ThemeIcon('save'), value: 'save' as const };
  if (!isWhole(answers)) return item;
  const info = keyFromAnswers(services, answers, '', '');
  const todos = info.todos?.length ?? 0;
  const left = [
    ...(kind.holder && info.holder === undefined ? [vscode.l10n.t('holder not known')] : []),
    ...(todos > 0 ? [todosText(todos)] : []),
  ];
  const later = left.length > 0 ? [vscode.l10n.t('For later: {0}.', listText(left))] : [];
  const detail = [...later, vscode.l10n.t('“Edit Key” changes all of it.')].join(' ');
  const { name: environment } = environmentWords(info.environment);
  return { ...item, description: [`“${info.name}”`, environment, lifetimeWords(services, info)].join(' · '), detail };
}

const todosText = (count: number): string =>
  plural(count, n => ({ one: vscode.l10n.t('{0} to-do', n), other: vscode.l10n.t('{0} to-dos', n) }));

const saveAndCheck = (): ChoiceItem<WizardWay> => ({
  label: vscode.l10n.t('Save and Check'),
  detail: vscode.l10n.t('The same, and then the harmless call that shows whether it works.'),
  iconPath: new vscode.ThemeIcon('pass'),
  value: 'saveAndCheck',
});

const moreQuestions = (steps: number): ChoiceItem<WizardWay> => ({
  label: vscode.l10n.t('Continue with Name, Holder and More…'),
  detail: plural(steps, n => ({
    one: vscode.l10n.t('{0} more step; nothing is stored before it ends.', n),
    other: vscode.l10n.t('{0} more steps; nothing is stored before the last of them.', n),
  })),
  iconPath: new vscode.ThemeIcon('list-ordered'),
  value: 'further',
});
