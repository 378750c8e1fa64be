import * as l10n from '@vscode/l10n';
import { keyKind, profileOf } from '../../services';
import type { ApiId, RealEnvironmentId } from '../../core/model/operation';
import type { KeyInfo } from '../../core/keys/keyInfo';
import { nextRotationStep, rotationsIn, type Rotation, type RotationStep } from '../../core/keys/rotation';
import type { App, CommandTarget } from '../app';
import { confirmHarm } from '../prompts/confirmHarm';
import { contactTeam } from '../prompts/contactTeam';
import { cannotBeChecked } from '../keys/runCheck';
import { today } from '../platform/today';
import { setUpKey } from '../keys/wizard/setUpKey';
import { checkOne } from './checkKey';
import { isKey, isStored, keyFor } from './pickKey';
import { confirmRemoval, removeFrom } from './removeKey';
import { showInfo } from '../platform/messages';
import type { WizardParts } from '../keys/wizard/keyWizard';

/**
 * Leads from a key to its successor: add, check, make it the default, remove the old one. It can be left at any step;
 * what is done stands in the keys themselves, so the command resumes there when it is run again on either of them.
 */
export async function rotateKey(app: App, target: CommandTarget): Promise<void> {
  const info = await keyFor(app, target, l10n.t('Rotate Key'), isStored);
  if (!info || !isStored(info)) return;
  let rotation = (await rotationOf(app, info)) ?? (await begin(app, info));
  let isCheckOver = false;
  while (rotation) {
    const step: RotationStep = await nextStep(app, rotation, isCheckOver);
    if (!(await steps[step](app, rotation))) return sayHowToResume(rotation);
    isCheckOver ||= step === 'check';
    rotation = await rotationOf(app, rotation.after);
  }
}

async function rotationOf(app: Pick<App, 'keys'>, { id }: KeyInfo): Promise<Rotation | undefined> {
  const keys = await storedKeys(app);
  return rotationsIn(keys).find(({ before, after }) => before.id === id || after.id === id);
}

/** Adds the new key next to the old one, of the same kind and environment, with what they are likely to share. */
async function begin(app: WizardParts, before: KeyInfo): Promise<Rotation | undefined> {
  const kind = keyKind(before.kind);
  const after = await setUpKey(app, {
    title: l10n.t('Rotate “{0}”: the new key', before.name),
    fixed: { kind: before.kind, environment: before.environment as RealEnvironmentId }, // the sandbox's are not stored
    answers: {
      name: `${before.name.replace(/ \(\d{4}-\d\d-\d\d\)$/, '')} (${today()})`,
      worksOn: before.worksOn.join(' '),
      ticked: kind.checklist.map(({ id }) => id).filter(id => !before.todos?.includes(id)),
      ...(before.holder !== undefined && { holder: before.holder }),
    },
    more: { replaces: before.id },
  });
  return after && { before, after: after.info };
}

async function nextStep(
  app: Pick<App, 'defaults' | 'keys'>,
  rotation: Rotation,
  isCheckOver: boolean,
): Promise<RotationStep> {
  const canBeChecked = cannotBeChecked(keyKind(rotation.after.kind)) === undefined;
  return nextRotationStep(rotation, canBeChecked && !isCheckOver, !(await isStillDefault(app, rotation)));
}

/** Whether new calls still take the old key: by a choice of the user, or as the first of those that fit. */
async function isStillDefault(app: Pick<App, 'defaults' | 'keys'>, { before }: Rotation): Promise<boolean> {
  if (app.defaults.scopesOf(before).length > 0) return true;
  const fits = (info: KeyInfo) => info.kind === before.kind && info.environment === before.environment;
  return app.defaults.among((await storedKeys(app)).filter(fits))?.id === before.id;
}

/** Each resolves false when the user leaves the rotation there. */
const steps: Readonly<Record<RotationStep, (app: App, rotation: Rotation) => Promise<boolean>>> = {
  check: async (app, { before, after }) => {
    const check = await checkOne(app, after);
    if (check?.outcome === 'works') return true;
    const { api } = keyKind(after.kind);
    const ask = { label: profileOf(api).contact.label, run: () => contactTeam(api) };
    const kept = l10n.t('“{0}” stays stored until you remove it.', before.name);
    const detail = `${check?.text ?? l10n.t('It was not checked.')} ${kept}`;
    const question = l10n.t('It is not certain that “{0}” works. Continue with it?', after.name);
    const other = check?.outcome === 'refused' ? { other: ask } : {};
    return confirmHarm(question, { harm: l10n.t('Continue'), harmless: l10n.t('Stop Here'), detail, ...other });
  },
  switch: async (app, rotation) => {
    const { before, after } = rotation;
    const question = l10n.t('Use “{0}” for new calls, wherever “{1}” was used?', after.name, before.name);
    if (!(await confirmHarm(question, { harm: l10n.t('Use the New Key'), harmless: l10n.t('Stop Here') })))
      return false;
    await app.defaults.replace(before, after);
    // It was never chosen, but calls took it: the new one has to be chosen to come before it.
    if (await isStillDefault(app, rotation)) await app.defaults.choose(after, 'everywhere');
    return true;
  },
  remove: async (app, { before, after }) => {
    const more = l10n.t(
      'New calls use “{0}”. Replace “{1}” in your own programs too before you remove it.',
      after.name,
      before.name,
    );
    if (!(await confirmRemoval(l10n.t('Remove the old key “{0}”?', before.name), before, more))) return false;
    await removeFrom(app, before);
    const replaced = l10n.t('“{0}” has replaced “{1}”.', after.name, before.name);
    const done = `${replaced} ${keyKind(before.kind).howToEnd}`;
    offerContact(done, keyKind(before.kind).api);
    return true;
  },
};

/** The old key is still valid at its service, and only its team can end it where nothing is documented. */
function offerContact(text: string, api: ApiId): void {
  const { label } = profileOf(api).contact;
  // Not awaited: the rotation is over, whatever the user does with the message.
  void showInfo(text, label).then(choice => (choice === label ? contactTeam(api) : undefined));
}

function sayHowToResume({ before, after }: Rotation): void {
  void showInfo(
    l10n.t('Both “{0}” and “{1}” are kept. Run “Rotate Key” on either to resume here.', before.name, after.name),
  );
}

const storedKeys = async (app: Pick<App, 'keys'>): Promise<readonly KeyInfo[]> =>
  (await app.keys.vault.list()).filter(isKey).map(entry => entry.info);
