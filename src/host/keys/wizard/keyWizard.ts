import { keyKind, keyKinds } from '../../../services';
import type { HolderRule, KeyKind, KeyScope } from '../../../core/model/keyKind';
import type { ApiId } from '../../../core/model/operation';
import { isWhole, type KeyAnswers, type WholeAnswers } from '../../../core/keys/keyAnswers';
import { proposedName, type SavingPlace } from '../../../core/keys/keyDefaults';
import type { App } from '../../app';
import { today } from '../../platform/today';
import { askKind } from './askKind';
import { askValue } from './askValue';
import { confirmSave } from './confirmSave';
import { askChecklist, askEnvironment, askHolder, askLifetime, askName, askScope, askTier } from './questions';
import { saveNow, type WizardAnswers } from './saveNow';
import { put, runSteps, type Step } from './steps';
import type { StorageParts } from '../storageState';

/** How the wizard is opened. */
export interface WizardStart {
  title: string;
  /** Filled in, and asked all the same: what was answered before a failure, or is likely. */
  answers?: WizardAnswers;
  /** Settled beforehand and not asked: a key in the place of another is of its kind and environment. */
  fixed?: Pick<KeyAnswers, 'kind' | 'environment'>;
  /** Offers kinds of this API only. */
  api?: ApiId;
  /** The user wants all questions, and was asked before. */
  isWhole?: boolean;
}

/** What asking for a key needs, wherever it begins. */
export type WizardParts = StorageParts & Pick<App, 'panels'>;

/** What a key is made of, and whether it is checked next. */
export type AskedKey = WholeAnswers & Pick<WizardAnswers, 'way'>;

/** Asks for a key; nothing is stored. @returns undefined when it was closed or left for something else */
export async function askForKey(app: WizardParts, start: WizardStart): Promise<AskedKey | undefined> {
  const first: WizardAnswers = { ...start.answers, ...start.fixed, ...(start.isWhole && { way: 'further' }) };
  const place = { today: today(), taken: await namesOf(app) };
  const answers = await runSteps(start.title, first, given => stepsFor(app, start, given, place));
  if (!answers) return undefined;
  if (!isWhole(answers)) throw new Error('The wizard ended without all of its answers.');
  return answers;
}

/** A storage that cannot be listed is reported when the value is asked for; until then no name is known as taken. */
async function namesOf(app: Pick<App, 'keys'>): Promise<readonly string[]> {
  const entries = await app.keys.vault.list().catch(() => []);
  return entries.flatMap(entry => (entry.kind === 'key' ? [entry.info.name] : []));
}

type KeyStep = Step<WizardAnswers>;

function firstKind(api: ApiId | undefined): KeyKind {
  const kind = keyKinds.find(each => api === undefined || each.api === api);
  if (!kind) throw new Error('No profile has a kind of key.');
  return kind;
}

/** The further steps are counted only once the user wants them. */
function stepsFor(app: WizardParts, start: WizardStart, given: WizardAnswers, place: SavingPlace): readonly KeyStep[] {
  const { fixed = {}, api, isWhole: asksAll = false } = start;
  const choosing: readonly KeyStep[] = fixed.kind ? [] : [askKind(app, api)];
  // Before the kind is known the number of steps is not: those of the first kind stand in for it.
  const kind = given.kind ? keyKind(given.kind) : firstKind(api);
  const isEnvironmentAsked = kind.prefixes.length === 0 && !fixed.environment;
  const further = furtherSteps(kind, place);
  return [
    ...choosing,
    ...(isEnvironmentAsked ? [environmentStep(kind)] : []),
    askValue(app, kind, isEnvironmentAsked ? given.environment : fixed.environment),
    ...(asksAll ? [] : [saveNow(kind, place, !fixed.kind, further.length)]),
    ...(given.way === 'further' ? further : []),
  ];
}

/** What "Edit Key" asks one at a time, too. */
function furtherSteps(kind: KeyKind, place: SavingPlace): readonly KeyStep[] {
  return [
    nameStep(kind, place),
    ...(kind.holder ? [holderStep(kind.holder)] : []),
    ...(kind.scope ? [scopeStep(kind.scope)] : []),
    ...(kind.tiers.length > 0 ? [tierStep(kind)] : []),
    ...(kind.checklist.length > 0 ? [checklistStep(kind)] : []),
    lifetimeStep(kind),
    confirmSave(kind),
  ];
}

const environmentStep =
  (kind: KeyKind): KeyStep =>
  async (answers, place) =>
    put(await askEnvironment(place, kind, answers.environment), environment => ({ ...answers, environment }));

const nameStep =
  (kind: KeyKind, savingPlace: SavingPlace): KeyStep =>
  async (answers, place) => {
    const proposed = answers.name ?? proposedName(kind, answers, savingPlace);
    return put(await askName(place, kind, proposed), name => ({ ...answers, name }));
  };

const holderStep =
  (rule: HolderRule): KeyStep =>
  async (answers, place) =>
    put(await askHolder(place, rule, answers.holder ?? ''), holder => ({ ...answers, holder }));

const scopeStep =
  (scope: KeyScope): KeyStep =>
  async (answers, place) =>
    put(await askScope(place, scope, answers.worksOn ?? ''), worksOn => ({ ...answers, worksOn }));

const tierStep =
  (kind: KeyKind): KeyStep =>
  async (answers, place) =>
    put(await askTier(place, kind, answers.tier ?? ''), tier => ({ ...answers, tier }));

const checklistStep =
  (kind: KeyKind): KeyStep =>
  async (answers, place) =>
    put(await askChecklist(place, kind, answers.ticked ?? []), ticked => ({ ...answers, ticked }));

const lifetimeStep =
  (kind: KeyKind): KeyStep =>
  async (answers, place) =>
    put(await askLifetime(place, kind, today(), answers.lifetime), lifetime => ({ ...answers, lifetime }));
