import * as vscode from 'vscode';
import { keyKind, services } from '../../services';
import { expiryWords } from '../../core/keys/expiry';
import { openItems } from '../../core/keys/keyAnswers';
import {
  editableFields,
  isOpen,
  withHolder,
  withScope,
  withTier,
  withTodos,
  type EditableField,
} from '../../core/keys/keyChanges';
import type { KeyInfo } from '../../core/keys/keyInfo';
import { lifetimeOf, withLifetime } from '../../core/keys/lifetime';
import { capitalized, idsIn } from '../../core/keys/keyScope';
import { tierWords } from '../../core/keys/tier';
import type { App, CommandTarget } from '../app';
import { cleanErrorText } from '../platform/cleanText';
import { today } from '../platform/today';
import { choose, type ChoiceItem } from '../keys/wizard/inputs';
import { askChecklist, askHolder, askLifetime, askName, askScope, askTier } from '../keys/wizard/questions';
import { put, type StepPlace, type StepResult } from '../keys/wizard/steps';
import { isStored, keyFor } from './pickKey';
import { showError, showWarning } from '../platform/messages';

type Change = (info: KeyInfo) => KeyInfo;

/** Shows what is kept of a key and changes it, one field after the other until the list is closed; each is saved at once. */
export async function editKey(app: Pick<App, 'keys'>, target: CommandTarget): Promise<void> {
  const chosen = await keyFor(app, target, vscode.l10n.t('Edit Key'), isStored);
  if (!chosen || !isStored(chosen)) return;
  let last: EditableField | undefined;
  for (let info = await app.keys.find(chosen.id); info; info = await app.keys.find(chosen.id)) {
    const field = await pickField(info, last);
    if (!field) return;
    last = field;
    const change = await questions[field](info, { title: vscode.l10n.t('Edit “{0}”', info.name), canGoBack: true });
    if (change.kind === 'closed') return;
    if (change.kind === 'value' && !(await saveChange(app, info, change.value))) return;
  }
  void showWarning(vscode.l10n.t('“{0}” was removed in the meantime.', chosen.name));
}

const questions: Readonly<Record<EditableField, (info: KeyInfo, place: StepPlace) => Promise<StepResult<Change>>>> = {
  name: async (info, place) =>
    put(await askName(place, keyKind(info.kind), info.name), name => stored => ({ ...stored, name: name.trim() })),
  holder: async (info, place) => {
    const { holder } = keyKind(info.kind);
    if (!holder) return { kind: 'back' };
    return put(await askHolder(place, holder, info.holder ?? ''), typed => stored => withHolder(stored, typed));
  },
  worksOn: async (info, place) => {
    const { scope } = keyKind(info.kind);
    if (!scope) return { kind: 'back' };
    return put(
      await askScope(place, scope, info.worksOn.join(' ')),
      typed => stored => withScope(stored, idsIn(scope, typed)),
    );
  },
  tier: async (info, place) =>
    put(await askTier(place, keyKind(info.kind), info.tier ?? ''), tier => stored => withTier(services, stored, tier)),
  lifetime: async (info, place) =>
    put(
      await askLifetime(place, keyKind(info.kind), today(), lifetimeOf(services, info)),
      lifetime => stored => withLifetime(services, stored, lifetime),
    ),
  todos: async (info, place) => {
    const kind = keyKind(info.kind);
    const done = openItems(kind, info.todos ?? []);
    return put(await askChecklist(place, kind, done), ticked => stored => withTodos(stored, openItems(kind, ticked)));
  },
};

async function pickField(info: KeyInfo, last: EditableField | undefined): Promise<EditableField | undefined> {
  const fields = editableFields(services, info);
  const items = fields.map((field): ChoiceItem<EditableField> => {
    const { label, value } = shownField(info, field);
    const iconPath = new vscode.ThemeIcon(isOpen(info, field) ? 'circle-large-outline' : 'check');
    return { label, description: value, iconPath, value: field };
  });
  const after = last === undefined ? fields : fields.slice(fields.indexOf(last) + 1);
  const active = after.find(field => isOpen(info, field)) ?? last;
  const place = { title: vscode.l10n.t('Edit “{0}”', info.name), canGoBack: false };
  const placeholder = vscode.l10n.t(
    'What do you want to change? Each change is saved at once. Press Escape when you are done.',
  );
  const chosen = await choose(place, { placeholder, items, isCurrent: field => field === active });
  return chosen.kind === 'value' ? chosen.value : undefined;
}

function shownField(info: KeyInfo, field: EditableField): { label: string; value: string } {
  const { expires, scope } = keyKind(info.kind);
  switch (field) {
    case 'name':
      return { label: vscode.l10n.t('Name'), value: info.name };
    case 'holder':
      return { label: vscode.l10n.t('Holder'), value: info.holder ?? vscode.l10n.t('none') };
    case 'worksOn':
      return { label: capitalized(scope?.names ?? ''), value: info.worksOn.join(', ') || vscode.l10n.t('none') };
    case 'tier':
      return { label: vscode.l10n.t('Rate tier'), value: tierWords(services, info) };
    case 'lifetime':
      return {
        label: expires ? vscode.l10n.t('Expiry') : vscode.l10n.t('Review date (ours)'),
        value: expiryWords(info, expires, today()),
      };
    case 'todos':
      return { label: vscode.l10n.t('To-dos'), value: vscode.l10n.t('{0} open', info.todos?.length ?? 0) };
  }
}

/** @returns false: the user gave up, or the key is gone. Until then the answer stays, also when the storage refuses. */
async function saveChange(app: Pick<App, 'keys'>, info: KeyInfo, change: Change): Promise<boolean> {
  for (;;) {
    try {
      // A key that is gone is noticed, and said, when the list is shown again.
      await app.keys.vault.update(info.id, change);
      return true;
    } catch (error) {
      const again = vscode.l10n.t('Try Again');
      const text = await cleanErrorText(error);
      if ((await showError(vscode.l10n.t('“{0}” was not changed. {1}', info.name, text), again)) !== again)
        return false;
    }
  }
}
