import * as vscode from 'vscode';
import { keyKind } from '../../services';
import type { RealEnvironmentId } from '../../core/model/operation';
import { lastOf } from '../../core/keys/envFile';
import type { FoundKey } from '../../core/keys/importKeys';
import type { SortedKeys } from '../../core/keys/sortFound';
import type { ImportSource } from './importSource';
import { offerRemoval } from './offerRemoval';
import { choose, type ChoiceItem } from './wizard/inputs';
import { setUpKey } from './wizard/setUpKey';
import type { Step } from './wizard/steps';
import { environmentWords } from '../../core/model/environmentWords';
import type { WizardParts } from './wizard/keyWizard';

export interface ImportAnswers {
  /** Undefined until it was asked. */
  way?: 'all' | 'some';
  chosen: readonly FoundKey[];
  /** Of variables whose value does not tell it. */
  environments: Readonly<Record<string, RealEnvironmentId>>;
}

/** Nothing but the environment of a value that does not tell it has to be asked: the rest can be left for "Edit Key". */
export const chooseWay =
  (app: WizardParts, source: ImportSource, { fresh, leftOut }: SortedKeys): Step<ImportAnswers> =>
  async (answers, place) => {
    const [only, ...others] = fresh;
    const isOne = others.length === 0;
    const chosen = await choose<'all' | 'some'>(place, {
      placeholder: isOne
        ? `Found in ${source.name}. Save it now, or go on?`
        : `Found in ${source.name}. Save all of them?`,
      prompt: ['Nothing is stored yet.', ...(leftOut.length > 0 ? [`Left out: ${leftOut.join(' ')}`] : [])].join(' '),
      items: [
        isOne ? saveOne : saveAll,
        isOne ? goOn : chooseSome,
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

const saved = { detail: '“Edit Key” adds holder, dates and the rest.', iconPath: new vscode.ThemeIcon('save') };
const saveOne: ChoiceItem<'all' | 'some'> = { label: 'Save Now', ...saved, value: 'all' };
const saveAll: ChoiceItem<'all' | 'some'> = { label: 'Save All Now', ...saved, value: 'all' };
const listIcon = new vscode.ThemeIcon('list-ordered');
const goOn: ChoiceItem<'all' | 'some'> = {
  label: 'Go On with Name, Holder and More…',
  iconPath: listIcon,
  value: 'some',
};
const chooseSome: ChoiceItem<'all' | 'some'> = { label: 'Choose Which…', iconPath: listIcon, value: 'some' };

/** The wizard with all its questions. Its line is offered for removal only if the value was stored as it stands there. */
async function setUpFound(app: WizardParts, source: ImportSource, key: FoundKey): Promise<void> {
  const { kind, value, variable } = key;
  const environment = key.environment === 'sandbox' ? undefined : key.environment;
  const fixed = { kind, ...(environment && { environment }) };
  const start = { title: 'Import Key', fixed, answers: { value, name: variable }, isWhole: true };
  const set = await setUpKey(app, start);
  if (set && value.equals(await app.keys.vault.secret(set.info.id))) offerRemoval(app, source, [key]);
}

export function keyItem(key: FoundKey, { definitions = [] }: ImportSource): ChoiceItem<FoundKey> {
  const detail = lastOf(definitions).find(({ name }) => name === key.variable)?.understood;
  const environment = key.environment ? environmentWords(key.environment).name : 'environment is asked next';
  const description = [keyKind(key.kind).name, environment, key.value.hint()].join(' · ');
  return { label: key.variable, description, value: key, ...(detail !== undefined && { detail }) };
}
