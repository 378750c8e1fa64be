import type { EnvironmentId, KeyKindId } from '../model/operation';
import type { KeyInfo } from './keyInfo';
import { Listeners } from '../listeners';

/** Where a choice of default key holds: in this workspace, or everywhere. */
export type DefaultScope = 'workspace' | 'everywhere';

/** The part of VS Code's Memento that is needed, so that it can be tested in plain Node. */
export interface ChoiceStore {
  get(name: string): string | undefined;
  update(name: string, value: string | undefined): PromiseLike<void>;
}

const nameOf = (kind: KeyKindId, environment: EnvironmentId): string => `sgApi.default.${kind}.${environment}`;

/** The key that new calls take, for each kind and environment. Holds ids only; an id that is gone counts as no choice. */
export class DefaultKeys {
  private readonly listeners = new Listeners();

  constructor(private readonly stores: Readonly<Record<DefaultScope, ChoiceStore>>) {}

  /** The chosen key among those that fit: the workspace's choice, else the one for everywhere, else the first. */
  among(keys: readonly KeyInfo[]): KeyInfo | undefined {
    const [first] = keys;
    if (!first) return undefined;
    const name = nameOf(first.kind, first.environment);
    const chosen = [this.stores.workspace.get(name), this.stores.everywhere.get(name)];
    return chosen.map(id => keyOrSuccessor(keys, id)).find(key => key !== undefined) ?? first;
  }

  async choose(info: KeyInfo, scope: DefaultScope): Promise<void> {
    await this.stores[scope].update(nameOf(info.kind, info.environment), info.id);
    this.listeners.notify();
  }

  /** Where a key is the explicit choice. */
  scopesOf(info: KeyInfo): readonly DefaultScope[] {
    const scopes: readonly DefaultScope[] = ['workspace', 'everywhere'];
    return scopes.filter(scope => this.stores[scope].get(nameOf(info.kind, info.environment)) === info.id);
  }

  /** Puts one key in the place of another wherever that one was chosen, in the scopes that this window can see. */
  async replace(before: KeyInfo, after: KeyInfo): Promise<readonly DefaultScope[]> {
    const scopes = this.scopesOf(before);
    for (const scope of scopes) await this.choose(after, scope);
    return scopes;
  }

  async forget(info: KeyInfo): Promise<void> {
    for (const scope of this.scopesOf(info)) {
      await this.stores[scope].update(nameOf(info.kind, info.environment), undefined);
    }
    this.listeners.notify();
  }

  /** Reports the choices of this window. */
  onDidChange(listener: () => void): { dispose(): void } {
    return this.listeners.add(listener);
  }
}

/** A workspace that is not open when a key is rotated still names the old one: once that is gone, its successor counts. */
const keyOrSuccessor = (keys: readonly KeyInfo[], id: string | undefined): KeyInfo | undefined =>
  id === undefined ? undefined : (keys.find(key => key.id === id) ?? keys.find(key => key.replaces === id));
