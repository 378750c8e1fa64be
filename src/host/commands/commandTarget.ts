import * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import { type EnvironmentId, environmentIds } from '../../core/model/operation';
import { checked } from '../../core/checked';
import { isJsonObject } from '../../core/jsonData';
import type { FieldValues } from '../../core/model/exchange';
import { profiles } from '../../services';
import type { App, CommandTarget } from '../app';

const text = v.optional(v.string());

/** A tree's element has more entries than these; they are left out. */
const schema = v.object({
  keyId: text,
  operationId: text,
  exchangeId: text,
  entryId: text,
  api: v.optional(v.picklist(profiles.map(({ id }) => id))),
  environment: v.optional(v.picklist(environmentIds)),
  datasetId: text,
  values: v.optional(v.custom<FieldValues>(isJsonObject)),
});

/** VS Code passes on `args` as they are: a list is one value, not several. */
const ofList = () =>
  l10n.t(
    'The command was given a list, but takes one object. Write it like {0}, without brackets. Nothing was done.',
    '"args": { "environment": "sandbox" }',
  );

/**
 * What a command was given: VS Code passes on whatever a keybinding or another extension gives.
 * @throws Error with a sentence for people when it is nothing that a command takes: nothing is guessed in its place
 */
export function commandTarget(given: unknown): CommandTarget {
  if (given === undefined || given === null) return {};
  if (Array.isArray(given)) throw new Error(ofList());
  const target = checked(schema, given);
  if (!target.ok)
    throw new Error(
      l10n.t('The command was given an argument that it does not take ({0}). Nothing was done.', target.error),
    );
  return Object.fromEntries(Object.entries(target.value).filter(([, value]) => value !== undefined));
}

/** Which environment a command is for: the one that is named, or that of the key that is named, or the active one. */
export async function targetEnvironment(
  app: Pick<App, 'environment' | 'keys'>,
  { environment, keyId }: CommandTarget,
): Promise<EnvironmentId> {
  if (environment !== undefined) return environment;
  const { keys } = keyId === undefined ? { keys: [] } : await app.keys.usable();
  return keys.find(({ id }) => id === keyId)?.environment ?? app.environment.id;
}
