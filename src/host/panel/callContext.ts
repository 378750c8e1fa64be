import { harmOf, keyKind, profileOf } from '../../services';
import type { EnvironmentId, Harm, Operation } from '../../core/model/operation';
import { baseAddress } from '../../core/calls/prepare';
import { isOfSandbox } from '../../core/keys/sandboxKeys';
import type { KeyInfo } from '../../core/keys/keyInfo';
import type { CallContext, EnvironmentChoice } from '../../shared/protocol';
import type { App } from '../app';
import { environmentWords } from '../../core/model/environmentWords';

type Notice = CallContext['notices'][number];

/** What the form of an operation depends on besides its own values. */
export async function callContext(
  app: App,
  operation: Operation,
  environment: EnvironmentId,
  keyId: string | undefined,
): Promise<CallContext> {
  const { keys, failure } = await fittingKeys(app, operation, environment);
  const chosen = keys.find(key => key.id === keyId);
  return {
    environment,
    environments: environmentChoices(app, operation),
    keys: keys.map(({ id, name }) => ({ id, name, environment })),
    ...(chosen && { keyId: chosen.id }),
    ...(operation.key?.required && keys.length === 0 && { contact: profileOf(operation.api).contact }),
    notices: [...failure, ...noticesOf(app, operation, environment, chosen)],
  };
}

/** The key that a new call starts with: where a key is optional, only one that the user stored. */
export async function defaultKey(
  app: App,
  operation: Operation,
  environment: EnvironmentId,
): Promise<KeyInfo | undefined> {
  const { keys } = await fittingKeys(app, operation, environment);
  const offered = operation.key?.required ? keys : keys.filter(key => !isOfSandbox(key));
  return app.defaults.among(offered);
}

async function fittingKeys(app: App, operation: Operation, environment: EnvironmentId) {
  const { keys, trouble } = await app.keys.usable();
  const fitting = keys.filter(key => key.kind === operation.key?.kind && key.environment === environment);
  const failure: Notice[] = trouble
    ? [{ kind: 'warning', text: `${trouble} Until then the sandbox’s keys work.` }]
    : [];
  return { keys: fitting, failure };
}

function environmentChoices(app: App, operation: Operation): readonly EnvironmentChoice[] {
  return (Object.keys(environmentWords) as EnvironmentId[]).map(id => {
    const address = baseAddress(operation, id, app.sandbox.url);
    const isKnown = id === 'sandbox' || address !== undefined;
    return {
      id,
      name: environmentWords[id].name,
      ...(address !== undefined && { address }),
      ...(!isKnown && { unavailable: 'No host is known for this operation' }),
    };
  });
}

function noticesOf(
  app: App,
  operation: Operation,
  environment: EnvironmentId,
  key: KeyInfo | undefined,
): readonly Notice[] {
  const harm = harmOf(operation.id);
  const isPublic = harm === 'reads' && !operation.key?.required;
  const notices: (Notice | false)[] = [
    environment === 'production' &&
      !app.lock.isUnlocked(operation.api) &&
      !(isPublic && !key) && { kind: 'locked', text: 'Production is locked. Send asks you to unlock it.' },
    environment !== 'sandbox' && harm !== 'reads' && { kind: 'warning', text: `This call ${harmWords(harm)}.` },
    environment === 'staging' && harm === 'mails a person' && { kind: 'warning', text: 'Staging mail is real mail.' },
    operation.key?.required === true &&
      !key && { kind: 'warning', text: `No key chosen. This call needs a ${keyKind(operation.key.kind).name}.` },
  ];
  return notices.filter(notice => notice !== false);
}

const harmWords = (harm: Harm): string =>
  harm === 'mails a person' ? 'mails a real person: the payer of the payment gets its link' : harm;
