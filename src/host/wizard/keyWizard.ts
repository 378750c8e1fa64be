import { keyKind, keyKinds } from '../../core/apis/catalogue';
import type { KeyKind } from '../../core/apis/keyKind';
import type { ApiId } from '../../core/apis/types';
import { isWhole, type KeyAnswers, type WholeAnswers } from '../../core/keys/keyAnswers';
import type { App } from '../app';
import { today } from '../today';
import { askKind } from './askKind';
import { askValue } from './askValue';
import { lastLook } from './lastLook';
import { askChecklist, askEnvironment, askHolder, askLifetime, askName, askServices, askTier } from './questions';
import { put, runSteps, type Step } from './steps';

/** How the wizard is opened. */
export interface WizardStart {
  title: string;
  /** Filled in, and asked all the same: what was answered before a failure, or is likely. */
  answers?: KeyAnswers;
  /** Settled beforehand and not asked: a key in the place of another is of its kind and environment. */
  fixed?: Pick<KeyAnswers, 'kind' | 'environment'>;
  /** Offers kinds of this API only. */
  api?: ApiId;
}

/** Asks for a key; nothing is stored. @returns undefined when it was closed or left for something else */
export async function askForKey(app: App, start: WizardStart): Promise<WholeAnswers | undefined> {
  const first = { ...start.answers, ...start.fixed };
  const answers = await runSteps<KeyAnswers>(start.title, first, given => stepsFor(app, start, given));
  if (!answers) return undefined;
  if (!isWhole(answers)) throw new Error('The wizard ended without all of its answers.');
  return answers;
}

type KeyStep = Step<KeyAnswers>;

function firstKind(api: ApiId | undefined): KeyKind {
  const kind = keyKinds.find(each => api === undefined || each.api === api);
  if (!kind) throw new Error('No profile has a kind of key.');
  return kind;
}

function stepsFor(app: App, { fixed = {}, api }: WizardStart, given: KeyAnswers): readonly KeyStep[] {
  const choosing: readonly KeyStep[] = fixed.kind ? [] : [askKind(app, api)];
  // Before the kind is known the number of steps is not: those of the first kind stand in for it.
  const kind = given.kind ? keyKind(given.kind) : firstKind(api);
  const isEnvironmentAsked = kind.prefixes.length === 0 && !fixed.environment;
  return [
    ...choosing,
    ...(isEnvironmentAsked ? [environmentStep(kind)] : []),
    askValue(app, kind, isEnvironmentAsked ? given.environment : fixed.environment),
    nameStep(kind),
    ...(kind.hasHolder ? [holderStep(kind)] : []),
    ...(kind.needsPaymentService ? [servicesStep] : []),
    ...(kind.tiers.length > 0 ? [tierStep(kind)] : []),
    ...(kind.checklist.length > 0 ? [checklistStep(kind)] : []),
    lifetimeStep(kind),
    lastLook(kind),
  ];
}

const environmentStep =
  (kind: KeyKind): KeyStep =>
  async (answers, place) =>
    put(await askEnvironment(place, kind, answers.environment), environment => ({ ...answers, environment }));

const nameStep =
  (kind: KeyKind): KeyStep =>
  async (answers, place) => {
    const proposed = answers.name ?? `${kind.name}, ${answers.environment ?? ''}`;
    return put(await askName(place, kind, proposed), name => ({ ...answers, name }));
  };

const holderStep =
  (kind: KeyKind): KeyStep =>
  async (answers, place) =>
    put(await askHolder(place, kind, answers.holder ?? ''), holder => ({ ...answers, holder }));

const servicesStep: KeyStep = async (answers, place) =>
  put(await askServices(place, answers.paymentServices ?? ''), paymentServices => ({ ...answers, paymentServices }));

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
