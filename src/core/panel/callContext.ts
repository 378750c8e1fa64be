import * as l10n from '@vscode/l10n';
import { environmentIds, type EnvironmentId, type Operation } from '../model/operation';
import { harmSentence } from '../model/harmWords';
import { environmentWords } from '../model/environmentWords';
import type { Services } from '../model/services';
import { baseAddress } from '../calls/prepare';
import { isOfSandbox } from '../keys/sandboxKeys';
import type { KeyInfo } from '../keys/keyInfo';
import type { CallContext, EnvironmentChoice } from '../../shared/protocol';
import type { Notice } from './panelFeatures';

/** The keys as they were read once. `problem` says why the stored ones are missing. */
export interface SeenKeys {
  keys: readonly KeyInfo[];
  problem?: string;
}

export interface ContextSource {
  services: Services;
  seen: SeenKeys;
  /** Of the sandbox that runs now. */
  sandboxUrl: string | undefined;
  /** Whether production is unlocked for the operation's service. */
  isUnlocked: boolean;
}

/** What the form of an operation depends on in addition to its own values. */
export function callContext(
  operation: Operation,
  environment: EnvironmentId,
  keyId: string | undefined,
  source: ContextSource,
): CallContext {
  const { services, seen, sandboxUrl } = source;
  const keys = fittingKeys(operation, environment, seen.keys);
  const chosen = keys.find(key => key.id === keyId);
  return {
    environment,
    environments: environmentChoices(operation, sandboxUrl),
    keys: keys.map(({ id, name }) => ({ id, name, environment })),
    ...(chosen && { keyId: chosen.id }),
    ...(operation.key?.required && keys.length === 0 && { contact: services.profileOf(operation.api).contact }),
    notices: [...storageNotices(seen), ...noticesOf(operation, environment, chosen, source)],
  };
}

/**
 * The key that a new call starts with: where a key is optional, only one that the user stored.
 * @param among chooses the default one of several
 */
export function defaultKey(
  operation: Operation,
  environment: EnvironmentId,
  keys: readonly KeyInfo[],
  among: (keys: readonly KeyInfo[]) => KeyInfo | undefined,
): KeyInfo | undefined {
  const fitting = fittingKeys(operation, environment, keys);
  return among(operation.key?.required ? fitting : fitting.filter(key => !isOfSandbox(key)));
}

const fittingKeys = (operation: Operation, environment: EnvironmentId, keys: readonly KeyInfo[]): readonly KeyInfo[] =>
  keys.filter(key => key.kind === operation.key?.kind && key.environment === environment);

const storageNotices = ({ problem }: SeenKeys): readonly Notice[] =>
  problem === undefined
    ? []
    : [{ kind: 'warning', text: `${problem} ${l10n.t('Until then the sandbox’s keys work.')}` }];

function environmentChoices(operation: Operation, sandboxUrl: string | undefined): readonly EnvironmentChoice[] {
  return environmentIds.map(id => {
    const address = baseAddress(operation, id, sandboxUrl);
    const isKnown = id === 'sandbox' || address !== undefined;
    return {
      id,
      name: environmentWords(id).name,
      ...(address !== undefined && { address }),
      ...(!isKnown && { unavailable: l10n.t('No host is known for this operation') }),
    };
  });
}

function noticesOf(
  operation: Operation,
  environment: EnvironmentId,
  key: KeyInfo | undefined,
  { services, isUnlocked }: ContextSource,
): readonly Notice[] {
  const harm = services.harmOf(operation.id);
  const sentence = harmSentence(harm);
  const isPublic = harm === 'reads' && !operation.key?.required;
  const notices: (Notice | false)[] = [
    environment === 'production' &&
      !isUnlocked &&
      !(isPublic && !key) && { kind: 'locked', text: l10n.t('Production is locked. Send asks you to unlock it.') },
    environment !== 'sandbox' && sentence !== undefined && { kind: 'warning', text: sentence },
    environment === 'staging' &&
      harm === 'mailsPerson' && { kind: 'warning', text: l10n.t('Staging mail is real mail.') },
    operation.key?.required === true &&
      !key && {
        kind: 'warning',
        text: l10n.t('No key chosen. This call requires a {0}.', services.keyKind(operation.key.kind).name),
      },
  ];
  return notices.filter(notice => notice !== false);
}
