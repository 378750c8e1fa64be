import * as vscode from 'vscode';
import { profileOf, services } from '../../../services';
import type { HolderRule, KeyKind, KeyScope } from '../../../core/model/keyKind';
import type { RealEnvironmentId } from '../../../core/model/operation';
import { checkExpiry, checkName } from '../../../core/keys/checkKeyRecord';
import { opinionOfHolder } from '../../../core/keys/holderAddress';
import { isSameLifetime, lifetimeChoices, lifetimeQuestion, type Lifetime } from '../../../core/keys/lifetime';
import { checkIds } from '../../../core/keys/keyScope';
import { environmentWords } from '../../../core/model/environmentWords';
import { askText, choose, chooseMany } from './inputs';
import { put, type StepPlace, type StepResult } from './steps';

/** The questions about a key, as the wizard asks them one after the other and "Edit Key" one at a time. */

export function askEnvironment(
  place: StepPlace,
  kind: KeyKind,
  current?: RealEnvironmentId,
): Promise<StepResult<RealEnvironmentId>> {
  const items = (['staging', 'production'] as const).map(value => {
    const { name, detail, icon } = environmentWords(value);
    return { label: name, detail, iconPath: new vscode.ThemeIcon(icon), value };
  });
  const placeholder = vscode.l10n.t('For which environment of {0}?', profileOf(kind.api).name);
  return choose(place, { placeholder, items, isCurrent: value => value === current });
}

export const askName = (place: StepPlace, kind: KeyKind, value: string): Promise<StepResult<string>> =>
  askText(place, { prompt: kind.nameHint, value, check: checkName });

export const askHolder = (place: StepPlace, holder: HolderRule, value: string): Promise<StepResult<string>> =>
  askText(place, {
    prompt: vscode.l10n.t('The e-mail address that the key belongs to. Can be left empty.'),
    placeholder: holder.example,
    value,
    check: typed => opinionOfHolder(typed, holder),
  });

/** @param current id of the tier; empty when it is not known @returns the same */
export function askTier(place: StepPlace, kind: KeyKind, current: string): Promise<StepResult<string>> {
  const items = [
    ...kind.tiers.map(({ id, name }) => ({ label: name, value: id })),
    {
      label: vscode.l10n.t('Not known'),
      description: vscode.l10n.t('calls are paced as for {0}, the lowest', kind.tiers[0]?.name ?? ''),
      value: '',
    },
  ];
  const placeholder = vscode.l10n.t('Which rate tier does the key have? It sets how many calls are sent in a period.');
  return choose(place, { placeholder, items, isCurrent: value => value === current });
}

export const askScope = (place: StepPlace, scope: KeyScope, value: string): Promise<StepResult<string>> =>
  askText(place, {
    prompt: scope.prompt,
    placeholder: `${scope.placeholder} ${scope.placeholder}`,
    value,
    check: typed => checkIds(scope, typed),
  });

/** @param ticked ids of items that hold @returns the ids of all that hold now */
export function askChecklist(
  place: StepPlace,
  kind: KeyKind,
  ticked: readonly string[],
): Promise<StepResult<readonly string[]>> {
  const items = kind.checklist.map(({ id, text, links, source }) => ({
    label: text,
    value: id,
    links: [...links, ...(source ? [{ label: vscode.l10n.t('Read the Source'), url: source }] : [])],
  }));
  const placeholder = vscode.l10n.t('Select what is true. The rest stays on the key as to-dos.');
  return chooseMany(place, { placeholder, items }, ticked);
}

/** Until when the key is good: from a list, or a day that is typed. Back from the day leads to the list. */
export async function askLifetime(
  place: StepPlace,
  kind: KeyKind,
  today: string,
  current?: Lifetime,
): Promise<StepResult<Lifetime>> {
  const items = lifetimeChoices(kind, today).map(({ lifetime, ...item }) => ({ ...item, value: lifetime }));
  // A date that nobody gave would soon be reminded of: only what the user chooses is one.
  const active: Lifetime | undefined = current ?? (kind.expires ? { kind: 'notKnown' } : undefined);
  const isDayWanted = current?.kind === 'notYet';
  const isListed = items.some(({ value }) => value !== 'onDate' && current && isSameLifetime(value, current));
  for (;;) {
    const chosen = await choose(place, {
      placeholder: kind.expires ? vscode.l10n.t('Expiry') : vscode.l10n.t('Review'),
      prompt: lifetimeQuestion(services, kind),
      items,
      isCurrent: value =>
        value === 'onDate'
          ? isDayWanted || (current?.kind === 'until' && !isListed)
          : !!active && isSameLifetime(value, active),
    });
    if (chosen.kind !== 'value') return chosen;
    if (chosen.value !== 'onDate') return { kind: 'value', value: chosen.value };
    const day = await askDay(place, kind, today, current);
    if (day.kind !== 'back') return day;
  }
}

async function askDay(
  place: StepPlace,
  kind: KeyKind,
  today: string,
  current?: Lifetime,
): Promise<StepResult<Lifetime>> {
  const typed = await askText(
    { ...place, canGoBack: true },
    {
      prompt: kind.expires
        ? vscode.l10n.t('The last day on which the key works.')
        : vscode.l10n.t('The day on which we remind you to review the key.'),
      placeholder: 'YYYY-MM-DD',
      value: current?.kind === 'until' ? current.day : '',
      check: text => checkDay(text, kind, today),
    },
  );
  return put(typed, day => ({ kind: 'until', day: day.trim() }));
}

function checkDay(text: string, kind: KeyKind, today: string): string | undefined {
  if (text.trim() === '') return vscode.l10n.t('Enter a day as YYYY-MM-DD, or go back.');
  const wrong = checkExpiry(text, today);
  return kind.expires ? wrong : wrong && vscode.l10n.t('Enter today or a later day, as YYYY-MM-DD.');
}
