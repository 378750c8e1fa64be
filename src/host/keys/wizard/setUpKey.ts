import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { errorText } from '../../../core/errorText';
import { keyFromAnswers, type WholeAnswers } from '../../../core/keys/keyAnswers';
import type { KeyInfo } from '../../../core/keys/keyInfo';
import { services } from '../../../services';
import type { App } from '../../app';
import { noteStored } from '../storageState';
import { askForKey, type WizardStart, type WizardParts } from './keyWizard';
import type { WizardWay } from './saveNow';
import { showError } from '../../platform/messages';

export interface SetUp extends WizardStart {
  /** Put on the record in addition to the answers, like the key that this one replaces. */
  more?: Partial<KeyInfo>;
}

export interface SavedKey {
  info: KeyInfo;
  way: WizardWay;
}

/**
 * Asks for a key and stores it after the last step. When storing fails the answers stay, and the wizard opens with
 * them again.
 * @returns the stored key and how it was saved, or undefined when nothing was stored
 */
export async function setUpKey(app: WizardParts, start: SetUp): Promise<SavedKey | undefined> {
  let answers = await askForKey(app, start);
  while (answers) {
    const saved = await save(app, answers, start.more);
    if (saved) return { info: saved, way: answers.way ?? 'further' };
    const again = vscode.l10n.t('Try Again');
    if ((await showError(notStored(), again)) !== again) return undefined;
    answers = await askForKey(app, { ...start, answers });
  }
  return undefined;
}

const notStored = (): string =>
  vscode.l10n.t(
    'The key was not stored: the secret storage of this system refused it. Nothing that you entered was kept on disk.',
  );

async function save(
  app: Pick<App, 'keys' | 'log' | 'state'>,
  answers: WholeAnswers,
  more: Partial<KeyInfo> = {},
): Promise<KeyInfo | undefined> {
  const info = { ...keyFromAnswers(services, answers, randomUUID(), new Date().toISOString()), ...more };
  try {
    await app.keys.vault.save(info, answers.value);
  } catch (error) {
    app.log.error(errorText(error), answers.value);
    return undefined;
  }
  await noteStored(app);
  return info;
}
