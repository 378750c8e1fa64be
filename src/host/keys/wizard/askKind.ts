import * as vscode from 'vscode';
import { profileOf, profiles, services } from '../../../services';
import type { KeyKind } from '../../../core/model/keyKind';
import type { ApiId, KeyKindId } from '../../../core/model/operation';
import { likelyValue } from '../../../core/keys/likelyValue';
import type { App } from '../../app';
import { choose, type ChoiceItem } from './inputs';
import type { WizardAnswers } from './saveNow';
import type { Step, StepPlace, StepResult } from './steps';

/**
 * Which kind of key; or none yet, which leads to what to do about that. Whoever pastes the value here has it hidden at
 * once, and kept for the step that asks for it.
 */
export const askKind =
  (app: Pick<App, 'panels'>, api?: ApiId): Step<WizardAnswers> =>
  async (answers, place) => {
    let pasted = answers.pasted;
    const takes = (typed: string) => {
      const likely = likelyValue(services, typed);
      if (!likely) return undefined;
      pasted = likely.value;
      const isOffered = kindsOf(api).some(({ id }) => id === likely.kind);
      return likely.kind && isOffered ? { value: likely.kind } : { prompt: pastedWords() };
    };
    for (;;) {
      const items = [...kindItems<KeyKindId>(kindsOf(api), kind => kind.id), noneYet()];
      const placeholder = vscode.l10n.t('Which kind of key? You can paste its value here too');
      const isCurrent = (value: KeyKindId) => value === answers.kind;
      const chosen = await choose(place, { placeholder, items, isCurrent, takes });
      if (chosen.kind !== 'value') return chosen;
      if (chosen.value !== 'noneYet')
        return {
          kind: 'value',
          value: { ...withKind(answers, chosen.value), ...(pasted !== undefined && { pasted }) },
        };
      const left = await noKeyYet(app, { ...place, canGoBack: true }, api);
      if (left.kind !== 'back') return left;
    }
  };

const pastedWords = (): string =>
  vscode.l10n.t(
    'What was pasted is hidden and kept for the next steps. Nothing is stored yet. Which kind of key is it?',
  );

/** Another kind has another environment step, other conditions and another lifetime; what fits every kind stays. */
function withKind(answers: WizardAnswers, kind: KeyKindId): WizardAnswers {
  if (answers.kind === kind) return answers;
  const { value, holder } = answers;
  return { kind, ...(value !== undefined && { value }), ...(holder !== undefined && { holder }) };
}

const noneYet = (): ChoiceItem<'noneYet'> => ({
  label: vscode.l10n.t('I have no key yet'),
  detail: vscode.l10n.t('What to do next, for each service, and what you can do without one.'),
  iconPath: new vscode.ThemeIcon('question'),
  value: 'noneYet',
});

const kindsOf = (api: ApiId | undefined): readonly KeyKind[] =>
  profiles.filter(({ id }) => api === undefined || id === api).flatMap(({ keyKinds }) => keyKinds);

const kindItems = <T>(kinds: readonly KeyKind[], valueOf: (kind: KeyKind) => T): readonly ChoiceItem<T>[] =>
  kinds.map(kind => ({
    label: kind.name,
    detail: kind.description,
    iconPath: new vscode.ThemeIcon(profileOf(kind.api).icon),
    value: valueOf(kind),
  }));

/** Which kind is wanted, and then how to get one. */
async function noKeyYet(
  app: Pick<App, 'panels'>,
  place: StepPlace,
  api: ApiId | undefined,
): Promise<StepResult<never>> {
  for (;;) {
    const items = kindItems(kindsOf(api), kind => kind);
    const wanted = await choose(place, { placeholder: vscode.l10n.t('Which kind of key do you need?'), items });
    if (wanted.kind !== 'value') return wanted;
    const left = await howToGet(app, place, wanted.value);
    if (left.kind !== 'back') return left;
  }
}

/** The next step as its service documents it, with its links; and the sandbox, which needs no key. */
async function howToGet(app: Pick<App, 'panels'>, place: StepPlace, kind: KeyKind): Promise<StepResult<never>> {
  const links = kind.howToGet.links.map(link => ({
    label: link.label,
    description: new URL(link.url).host,
    iconPath: new vscode.ThemeIcon('link-external'),
    links: [link],
  }));
  const sandbox: ChoiceItem<'sandbox'> = {
    label: vscode.l10n.t('Use the sandbox'),
    detail: vscode.l10n.t('A test call to the local stand-in. Its keys are already there.'),
    iconPath: new vscode.ThemeIcon('beaker'),
    value: 'sandbox',
  };
  const placeholder = vscode.l10n.t('No {0} yet', kind.name);
  const question = { placeholder, prompt: kind.howToGet.text, items: [...links, sandbox] };
  const chosen = await choose(place, question);
  if (chosen.kind !== 'value') return chosen;
  return {
    kind: 'instead',
    run: () => app.panels.show(kind.testOperationId, { keyId: `sandbox.${kind.id}` }),
  };
}
