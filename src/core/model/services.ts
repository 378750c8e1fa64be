import { knowKeyPrefixes } from '../calls/redaction/keyPrefixes';
import type { Secret } from '../keys/secret';
import type { AnyFlow, ListedFlow } from '../flows/flow';
import type { ApiProfile, OperationProfile } from './apiProfile';
import type { KeyKind } from './keyKind';
import type { ServiceModule } from './serviceModule';
import type { ApiId, EnvironmentId, Harm, KeyKindId, Operation } from './operation';
import type { Validate } from './validate';

/** What can be called: every service of the list that this was made of. */
export interface Services {
  profiles: readonly ApiProfile[];
  /** Service by service, in the order of each document. */
  operations: readonly Operation[];
  keyKinds: readonly KeyKind[];
  /** How values begin of which it is known that they are keys. */
  keyPrefixes: readonly string[];
  findOperation: (id: string) => Operation | undefined;
  /** The operation of an id that was already checked, or that our own code names. @throws for an unknown one: a bug */
  operationOf: (id: string) => Operation;
  operationsOf: (api: ApiId) => readonly Operation[];
  /** @throws for a service that is not in the list */
  profileOf: (api: ApiId) => ApiProfile;
  /** @throws for an operation that no document has: that is a bug of the caller */
  operationProfile: (operationId: string) => OperationProfile;
  /** The operation whose first good answer ticks off a step of the walkthrough. */
  operationOfStep: (step: string) => Operation | undefined;
  /** @throws for an operation that no document has: it must not count as one that reads */
  harmOf: (operationId: string) => Harm;
  /** @throws for a kind that no service has */
  keyKind: (id: KeyKindId) => KeyKind;
  isKeyKind: (id: string) => boolean;
  /** The environment that a key's prefix names, or undefined when it names none. */
  environmentOfKey: (kind: KeyKindId, value: Secret) => EnvironmentId | undefined;
  /** The check of a call's values. @throws for an operation that no document has */
  requestValidator: (operationId: string) => Validate;
  flows: readonly ListedFlow[];
  /** Loads a flow; undefined for one that no service has. */
  findFlow: (id: string) => Promise<AnyFlow | undefined>;
}

/** @throws when two services have an operation, a key kind or a flow of the same id */
export function createServices(modules: readonly ServiceModule[]): Services {
  const profiles = modules.map(profileIn);
  const operations = modules.flatMap(({ document }) => document.operations);
  const keyKinds = profiles.flatMap(profile => profile.keyKinds);
  const keyPrefixes = keyKinds.flatMap(({ prefixes }) => prefixes.map(({ prefix }) => prefix));
  knowKeyPrefixes(keyPrefixes);
  const byId = byIdOnce('operation', operations);
  const profileById = byIdOnce('service', profiles);
  const kindById = byIdOnce('keyKind', keyKinds);
  const flows = modules.flatMap(module => module.flows ?? []);
  const flowById = byIdOnce('flow', flows);
  const validators = new Map(modules.flatMap(({ document }) => Object.entries(document.requestValidators)));
  const services: Services = {
    ...{ profiles, operations, keyKinds, keyPrefixes, flows },
    findOperation: id => byId.get(id),
    operationOf: id => foundOrError(byId.get(id), `No document has the operation ${id}`),
    operationsOf: api => operations.filter(operation => operation.api === api),
    profileOf: api => foundOrError(profileById.get(api), `There is no service ${api}`),
    operationProfile: id =>
      foundOrError(
        services.profileOf(services.operationOf(id).api).operations[id],
        `No profile has the operation ${id}`,
      ),
    operationOfStep: step => operations.find(({ id }) => services.operationProfile(id).step === step),
    harmOf: id => services.operationProfile(id).harm,
    keyKind: id => foundOrError(kindById.get(id), `No profile has the key kind ${id}`),
    isKeyKind: id => kindById.has(id),
    environmentOfKey: (kind, value) =>
      services.keyKind(kind).prefixes.find(({ prefix }) => value.startsWith(prefix))?.environment,
    requestValidator: id => foundOrError(validators.get(id), `No document has the operation ${id}`),
    findFlow: async id => flowById.get(id)?.load(),
  };
  return services;
}

const profileIn = ({ profile, document }: ServiceModule): ApiProfile => ({
  ...profile,
  keyKinds: profile.keyKinds.map(kind => ({
    ...kind,
    header: foundOrError(document.keyHeaders[kind.id], `The document has no security scheme ${kind.id}`),
  })),
});

function byIdOnce<T extends { id: string }>(what: string, all: readonly T[]): ReadonlyMap<string, T> {
  const map = new Map(all.map(each => [each.id, each]));
  if (map.size < all.length) throw new Error(`Two services have the same ${what}`);
  return map;
}

function foundOrError<T>(found: T | undefined, message: string): T {
  if (found === undefined) throw new Error(message);
  return found;
}

/**
 * The answer that a stand-in gives when it has nothing better: the document's own example.
 * Where the document leaves the status open (`2XX`), 200 is a guess.
 */
export function sampleAnswer(operation: Operation): { status: number; body?: unknown } {
  const success = operation.responses.find(response => response.status.startsWith('2'));
  const status = Number(success?.status);
  return { status: Number.isNaN(status) ? 200 : status, body: success?.example };
}
