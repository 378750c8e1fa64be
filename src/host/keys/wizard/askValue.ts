import * as vscode from 'vscode';
import { environmentOfKey, services } from '../../../services';
import type { KeyKind } from '../../../core/model/keyKind';
import type { RealEnvironmentId } from '../../../core/model/operation';
import { opinionOfValue } from '../../../core/keys/opinionOfValue';
import type { KeyInfo } from '../../../core/keys/keyInfo';
import type { Secret } from '../../../core/keys/secret';
import { keptInWords } from '../../../core/keys/storageState';
import { announceStorage, storageState, type StorageParts } from '../storageState';
import { storedKeyOf } from '../storedKeyOf';
import { askSecret, choose } from './inputs';
import type { WizardAnswers } from './saveNow';
import { put, type Step, type StepPlace, type StepResult } from './steps';
import { runCommand } from '../../commands/runCommand';

/**
 * The value of a key. A storage that does not keep it is announced first, and a value that is stored already is
 * recognised.
 * @param environment chosen beforehand; where it is undefined it is known by the prefix
 */
export const askValue =
  (app: StorageParts, kind: KeyKind, environment: RealEnvironmentId | undefined): Step<WizardAnswers> =>
  async (answers, place) => {
    if (answers.value === undefined && !(await announceStorage(app))) return { kind: 'closed' };
    const { pasted, ...others } = answers;
    const result = await askNewValue(app, kind, environment, place, pasted ?? answers.value);
    return put(result, value => ({ ...others, value, ...environmentIn(kind, value, environment) }));
  };

function environmentIn(
  kind: KeyKind,
  value: Secret,
  chosen: RealEnvironmentId | undefined,
): { environment?: RealEnvironmentId } {
  const environment = chosen ?? environmentOfKey(kind.id, value);
  return environment === undefined || environment === 'sandbox' ? {} : { environment };
}

/** A value that no stored key has. @param known its own key, for a value that is replaced */
export async function askNewValue(
  app: StorageParts,
  kind: KeyKind,
  environment: RealEnvironmentId | undefined,
  place: StepPlace,
  typed?: Secret,
  known?: KeyInfo,
): Promise<StepResult<Secret>> {
  const { keptIn } = await storageState(app);
  for (let current = typed; ;) {
    const result = await askSecret(place, {
      prompt: `${vscode.l10n.t('Paste the {0}.', kind.name)} ${keptInWords(keptIn)}`,
      ...(current !== undefined && { value: current }),
      check: value => opinionOfValue(services, kind, environment, value),
    });
    if (result.kind !== 'value') return result;
    current = result.value.trimmed();
    const stored = await storedKeyOf(app, current);
    if (!stored) return { kind: 'value', value: current };
    const left = await askAboutStored(place, stored, known);
    if (left.kind !== 'back') return left;
  }
}

/** The value has a key already: that one can be updated, so that it is not stored twice. */
async function askAboutStored(
  place: StepPlace,
  stored: KeyInfo,
  known: KeyInfo | undefined,
): Promise<StepResult<never>> {
  const isOwn = stored.id === known?.id;
  const update = {
    label: isOwn ? vscode.l10n.t('Keep “{0}” as it is', stored.name) : vscode.l10n.t('Update “{0}”', stored.name),
    detail: isOwn
      ? vscode.l10n.t('It already has this value.')
      : vscode.l10n.t('Its name, holder, services and dates can be changed.'),
    iconPath: new vscode.ThemeIcon(isOwn ? 'check' : 'edit'),
    value: true,
  };
  const placeholder = vscode.l10n.t('This value is already stored, as “{0}”.', stored.name);
  const chosen = await choose({ ...place, canGoBack: true }, { placeholder, items: [update] });
  if (chosen.kind !== 'value') return chosen;
  if (isOwn) return { kind: 'closed' };
  return { kind: 'instead', run: () => runCommand('sgApi.editKey', { keyId: stored.id }) };
}
