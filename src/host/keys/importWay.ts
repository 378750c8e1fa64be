import * as vscode from 'vscode';
import { keyKind } from '../../services';
import type { RealEnvironmentId } from '../../core/model/operation';
import { lastOf } from '../../core/keys/envFile';
import { readingWords } from '../../core/keys/definitionWords';
import type { FoundKey } from '../../core/keys/importKeys';
import type { SortedKeys } from '../../core/keys/sortFound';
import type { ImportSource } from './importSource';
import { editLater, offerRemoval } from './offerRemoval';
import { choose, type ChoiceItem } from './wizard/inputs';
import { setUpKey } from './wizard/setUpKey';
import type { Step } from './wizard/steps';
import { environmentWords } from '../../core/model/environmentWords';
import type { WizardParts } from './wizard/keyWizard';

export interface ImportAnswers {
  /** Undefined until it was asked. */
  way?: 'all' | 'some';
  chosen: readonly FoundKey[];
  /** Of variables whose value does not show it. */
  environments: Readonly<Record<string, RealEnvironmentId>>;
}

/** Nothing but the environment of a value that does not show it has to be asked: the rest can be left for "Edit Key". */
export const chooseWay =
  (app: WizardParts, source: ImportSource, { fresh, leftOut }: SortedKeys): Step<ImportAnswers> =>
  async (answers, place) => {
    const [only, ...others] = fresh;
    const isOne = others.length === 0;
    const chosen = await choose<'all' | 'some'>(place, {
      placeholder: isOne
        ? vscode.l10n.t('Found in {0}. Save it now, or continue?', source.name)
        : vscode.l10n.t('Found in {0}. Save all of them?', source.name),
      prompt: [
        vscode.l10n.t('Nothing is stored yet.'),
        ...(leftOut.length > 0 ? [vscode.l10n.t('Left out: {0}', leftOut.join(' '))] : []),
      ].join(' '),
      items: [
        isOne ? saveOne() : saveAll(),
        isOne ? moreQuestions() : chooseSome(),
        ...fresh.map(key => ({ ...keyItem(key, source), value: undefined })),
      ],
      isCurrent: way => way === answers.way,
    });
    if (chosen.kind !== 'value') return chosen;
    if (only && isOne && chosen.value === 'some') return { kind: 'instead', run: () => setUpFound(app, source, only) };
    return {
      kind: 'value',
      value: { ...answers, way: chosen.value, ...(chosen.value === 'all' && { chosen: fresh }) },
    };
  };

type WayItem = ChoiceItem<'all' | 'some'>;

const saveItem = (label: string): WayItem => ({
  label,
  detail: editLater(),
  iconPath: new vscode.ThemeIcon('save'),
  value: 'all',
});
const saveOne = (): WayItem => saveItem(vscode.l10n.t('Save Now'));
const saveAll = (): WayItem => saveItem(vscode.l10n.t('Save All Now'));

const moreItem = (label: string): WayItem => ({
  label,
  iconPath: new vscode.ThemeIcon('list-ordered'),
  value: 'some',
});
const moreQuestions = (): WayItem => moreItem(vscode.l10n.t('Continue with Name, Holder and More…'));
const chooseSome = (): WayItem => moreItem(vscode.l10n.t('Choose Which…'));

/** The wizard with all its questions. Its line is offered for removal only if the value was stored as it is there. */
async function setUpFound(app: WizardParts, source: ImportSource, key: FoundKey): Promise<void> {
  const { kind, value, variable } = key;
  const environment = key.environment === 'sandbox' ? undefined : key.environment;
  const fixed = { kind, ...(environment && { environment }) };
  const start = { title: vscode.l10n.t('Import Key'), fixed, answers: { value, name: variable }, isWhole: true };
  const set = await setUpKey(app, start);
  if (set && value.equals(await app.keys.vault.secret(set.info.id))) offerRemoval(app, source, [key]);
}

export function keyItem(key: FoundKey, { definitions = [] }: ImportSource): ChoiceItem<FoundKey> {
  const definition = lastOf(definitions).find(({ name }) => name === key.variable);
  const environment = key.environment
    ? environmentWords(key.environment).name
    : vscode.l10n.t('environment is asked next');
  const description = [keyKind(key.kind).name, environment, key.value.hint()].join(' · ');
  return { label: key.variable, description, value: key, ...(definition && { detail: readingWords(definition) }) };
}
