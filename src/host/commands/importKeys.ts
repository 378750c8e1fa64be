import { randomUUID } from 'node:crypto';
import * as l10n from '@vscode/l10n';
import { keyKind, services } from '../../services';
import type { RealEnvironmentId } from '../../core/model/operation';
import { keysAmong, unreadAmong, type FoundKey } from '../../core/keys/importKeys';
import { isWhole, keyFromAnswers } from '../../core/keys/keyAnswers';
import { uniqueName, withDefaults } from '../../core/keys/keyDefaults';
import { sortFound, type SortedKeys } from '../../core/keys/sortFound';
import type { App } from '../app';
import { cleanErrorText } from '../platform/cleanText';
import { pickSource, type ImportSource } from '../keys/importSource';
import { chooseWay, keyItem, type ImportAnswers } from '../keys/importWay';
import { offerRemoval } from '../keys/offerRemoval';
import { announceStorage, noteStored } from '../keys/storageState';
import { storedKeyOf } from '../keys/storedKeyOf';
import { today } from '../platform/today';
import { chooseMany } from '../keys/wizard/inputs';
import { askEnvironment } from '../keys/wizard/questions';
import { put, runSteps, type Step } from '../keys/wizard/steps';
import { isKey } from './pickKey';
import { showError, showInfo } from '../platform/messages';
import type { WizardParts } from '../keys/wizard/keyWizard';

/** Stores keys that stand in a file or in the environment. Shows their names and last characters, never a whole value. */
export async function importKeys(app: WizardParts): Promise<void> {
  const source = await pickSource();
  if (source) await importFrom(app, source);
}

export async function importFrom(app: WizardParts, source: ImportSource): Promise<void> {
  const found = keysAmong(services, source.variables);
  if (found.length > 0 && !(await announceStorage(app))) return;
  const { fresh, leftOut } = await sortFound(services, found, async value => (await storedKeyOf(app, value))?.name);
  const sorted = { fresh, leftOut: [...leftOut, ...unreadAmong(services, source.definitions ?? [], source.mentions)] };
  if (sorted.fresh.length === 0) return showNothing(source, sorted);
  const start: ImportAnswers = { chosen: sorted.fresh, environments: {} };
  const answers = await runSteps(l10n.t('Import Keys'), start, given => [
    chooseWay(app, source, sorted),
    ...(given.way === 'some' ? [chooseKeys(source, sorted)] : []),
    ...(given.way === undefined ? [] : environmentSteps(given)),
  ]);
  if (!answers || answers.chosen.length === 0) return;
  const stored = await storeAll(app, answers);
  await noteStored(app);
  if (stored.length > 0) offerRemoval(app, source, stored);
}

function showNothing({ name }: ImportSource, { leftOut }: SortedKeys): void {
  const nothing =
    leftOut.length === 0 ? l10n.t('No key was found in {0}.', name) : l10n.t('No new key was found in {0}.', name);
  void showInfo([nothing, ...leftOut].join(' '));
}

const chooseKeys =
  (source: ImportSource, { fresh, leftOut }: SortedKeys): Step<ImportAnswers> =>
  async (answers, place) => {
    const items = fresh.map(key => keyItem(key, source));
    const placeholder = l10n.t('Found in {0}. Which keys do you want to store?', source.name);
    const prompt = leftOut.length === 0 ? {} : { prompt: l10n.t('Left out: {0}', leftOut.join(' ')) };
    const result = await chooseMany(place, { placeholder, ...prompt, items }, answers.chosen);
    return put(result, chosen => ({ ...answers, chosen }));
  };

const environmentSteps = ({ chosen }: ImportAnswers): readonly Step<ImportAnswers>[] =>
  chosen
    .filter(({ environment }) => environment === undefined)
    .map(({ variable, kind, value }) => async (answers, place) => {
      const named = { ...place, title: l10n.t('{0}: {1} {2}', place.title, variable, value.hint()) };
      const result = await askEnvironment(named, keyKind(kind), answers.environments[variable]);
      return put(result, environment => ({
        ...answers,
        environments: { ...answers.environments, [variable]: environment },
      }));
    });

/** @returns those that are stored; when the storage refuses, the rest can be tried again */
async function storeAll(app: Pick<App, 'keys'>, { chosen, environments }: ImportAnswers): Promise<readonly FoundKey[]> {
  const stored: FoundKey[] = [];
  for (;;) {
    const rest = chosen.filter(key => !stored.includes(key));
    try {
      for (const key of rest) {
        await store(app, key, environments[key.variable]);
        stored.push(key);
      }
      return stored;
    } catch (error) {
      const again = l10n.t('Try Again');
      const text = await cleanErrorText(error, ...rest.map(({ value }) => value));
      const left = chosen.filter(key => !stored.includes(key)).map(({ variable }) => variable);
      const message = l10n.t('Not stored: {0}. {1}', left.join(', '), text);
      if ((await showError(message, again)) !== again) return stored;
    }
  }
}

async function store(app: Pick<App, 'keys'>, key: FoundKey, asked: RealEnvironmentId | undefined): Promise<void> {
  const { kind, variable, value } = key;
  const environment = key.environment === 'sandbox' ? undefined : (key.environment ?? asked);
  if (!environment) throw new Error(`No environment was chosen for ${variable}.`);
  const taken = (await app.keys.vault.list()).filter(isKey).map(({ info }) => info.name);
  const answers = { kind, environment, value, name: uniqueName(variable, taken) };
  const whole = withDefaults(answers, keyKind(kind), { today: today(), taken });
  if (!isWhole(whole)) throw new Error(`The defaults of ${variable} are not all there.`);
  await app.keys.vault.save(keyFromAnswers(services, whole, randomUUID(), new Date().toISOString()), value);
}
