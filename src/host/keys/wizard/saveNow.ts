import * as vscode from 'vscode';
import type { KeyKind } from '../../../core/model/keyKind';
import { isWhole, keyFromAnswers, type KeyAnswers } from '../../../core/keys/keyAnswers';
import { withDefaults, type SavingPlace } from '../../../core/keys/keyDefaults';
import { lifetimeWords } from '../../../core/keys/lifetime';
import type { Secret } from '../../../core/keys/secret';
import { cannotBeChecked } from '../runCheck';
import { environmentWords } from '../../../core/model/environmentWords';
import { choose, type ChoiceItem } from './inputs';
import { adviceItem } from './confirmSave';
import type { Step } from './steps';
import { services } from '../../../services';
import { plural } from '../../../shared/text/counts';

/** How the wizard goes on once it has the value: with what is left for later as it is, or with the further questions. */
export type WizardWay = 'save' | 'saveAndCheck' | 'further';

export type WizardAnswers = KeyAnswers & {
  way?: WizardWay;
  /** Pasted before the value was asked for; filled in there, and checked. */
  pasted?: Secret;
};

/**
 * Everything that a key needs is known: it can be saved as it is, and "Edit Key" asks the rest later.
 * @param furtherSteps how many questions there are for whoever goes on
 */
export const saveNow =
  (kind: KeyKind, savingPlace: SavingPlace, isCheckOffered: boolean, furtherSteps: number): Step<WizardAnswers> =>
  async (answers, place) => {
    const whole = withDefaults(answers, kind, savingPlace);
    const check = isCheckOffered && cannotBeChecked(kind) === undefined ? [saveAndCheck] : [];
    const further = { ...goOn, detail: `${furtherSteps} more steps; nothing is stored before the last of them.` };
    const chosen = await choose<WizardWay>(place, {
      placeholder: 'Save it now, or go on?',
      prompt: `Nothing is stored yet. What to know about a ${kind.name} stands below; a line opens its source.`,
      items: [saveItem(kind, whole), ...check, further, ...kind.advice.map(each => adviceItem<WizardWay>(each))],
      isCurrent: way => way === answers.way,
    });
    if (chosen.kind !== 'value') return chosen;
    return { kind: 'value', value: { ...(chosen.value === 'further' ? answers : whole), way: chosen.value } };
  };

function saveItem(kind: KeyKind, answers: KeyAnswers): ChoiceItem<WizardWay> {
  const item = { label: 'Save Now', iconPath: new vscode.ThemeIcon('save'), value: 'save' as const };
  if (!isWhole(answers)) return item;
  const info = keyFromAnswers(services, answers, '', '');
  const todos = info.todos?.length ?? 0;
  const left = [
    kind.holder && info.holder === undefined && 'holder not known',
    todos > 0 && plural(todos, 'to-do'),
  ].filter(text => text !== false);
  const detail = `${left.length > 0 ? `For later: ${left.join(', ')}. ` : ''}“Edit Key” changes all of it.`;
  const { name: environment } = environmentWords(info.environment);
  return { ...item, description: [`“${info.name}”`, environment, lifetimeWords(services, info)].join(' · '), detail };
}

const saveAndCheck: ChoiceItem<WizardWay> = {
  label: 'Save and Check',
  detail: 'The same, and then the harmless call that shows whether it works.',
  iconPath: new vscode.ThemeIcon('pass'),
  value: 'saveAndCheck',
};

const goOn: ChoiceItem<WizardWay> = {
  label: 'Go On with Name, Holder and More…',
  iconPath: new vscode.ThemeIcon('list-ordered'),
  value: 'further',
};
