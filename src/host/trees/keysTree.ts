import * as vscode from 'vscode';
import { environmentIds, type ApiId, type EnvironmentId } from '../../core/model/operation';
import type { KeyEntry, KeyInfo } from '../../core/keys/keyInfo';
import { sandboxKeysOf } from '../../core/keys/sandboxKeys';
import type { App } from '../app';
import { cleanErrorText } from '../platform/cleanText';
import { today } from '../platform/today';
import type { KeysNode } from './keysTreeItem';
import { plural } from '../../shared/text/counts';

/** Milliseconds in which several changes become one refresh: checking all keys changes each of them. */
const settleMs = 50;

/** The keys by API, then by environment. The sandbox is always there, whatever the secret storage does. */
export class KeysTree implements vscode.TreeDataProvider<KeysNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<KeysNode[] | undefined>();
  /** The sandbox of each API, always the same node, so that it can be drawn again alone. */
  private readonly sandboxes = new Map<ApiId, KeysNode>();
  private readonly owned: vscode.Disposable;
  private readonly view: vscode.TreeView<KeysNode>;
  /** What the storage held at the last refresh: one listing serves all nodes of the tree. */
  private listing: Promise<readonly KeyEntry[] | string> | undefined;
  private settling: NodeJS.Timeout | undefined;
  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly app: Pick<App, 'defaults' | 'keys' | 'log' | 'sandbox'>) {
    this.view = vscode.window.createTreeView('sgApi.keys', { treeDataProvider: this, showCollapseAll: true });
    this.owned = vscode.Disposable.from(
      this.changed,
      this.view,
      app.keys.vault.onDidChange(() => this.refresh()),
      app.defaults.onDidChange(() => this.refresh()),
      // Only the address changes. To draw everything again while the tree is being opened would leave its branches empty.
      app.sandbox.onDidChange(() => this.changed.fire([...this.sandboxes.values()])),
    );
  }

  /** Lists the keys again, soon: also when the date has changed. */
  refresh(): void {
    this.listing = undefined;
    this.settling ??= setTimeout(() => {
      this.settling = undefined;
      this.changed.fire(undefined);
      // A view that is not on the screen asks for nothing, but its badge is seen.
      if (!this.view.visible) void this.stored();
    }, settleMs);
  }

  /** The number at the view's icon and what it means; undefined when no key needs anybody. */
  get badge(): vscode.ViewBadge | undefined {
    return this.view.badge;
  }

  dispose(): void {
    clearTimeout(this.settling);
    this.owned.dispose();
  }

  async getChildren(node?: KeysNode): Promise<KeysNode[]> {
    if (!node) return this.roots();
    if (node.kind === 'api') return this.environments(node.profile.id);
    if (node.kind === 'environment') return this.keysOf(node.api, node.environment);
    if (node.kind !== 'key') return [];
    const { info } = node;
    return info.worksOn.map(serviceId => ({ kind: 'service', info, serviceId }));
  }

  async getTreeItem(node: KeysNode): Promise<vscode.TreeItem> {
    const { keysTreeItem } = await import('./keysTreeItem');
    return keysTreeItem(node, { today: today(), sandboxStatus: this.app.sandbox.status });
  }

  private async roots(): Promise<KeysNode[]> {
    this.startSandbox();
    this.listing = undefined;
    const { profiles } = await import('../../services');
    const apis: KeysNode[] = profiles.map(profile => ({ kind: 'api', api: profile.id, profile }));
    const entries = await this.stored();
    if (typeof entries === 'string') return [...apis, { kind: 'problem', text: entries }];
    const unreadable = entries.filter(entry => entry.kind === 'unreadable');
    return [...apis, ...unreadable.map(entry => ({ kind: 'unreadable', entry, entryId: entry.id }) as const)];
  }

  /** Whoever looks at the keys is about to use one: the sandbox starts on its own thread, so nothing waits for it. */
  private startSandbox(): void {
    this.app.sandbox.info().catch((error: unknown) => this.app.log.warn(`The sandbox did not start: ${String(error)}`));
  }

  private async environments(api: ApiId): Promise<KeysNode[]> {
    const used = new Set((await this.keys(api)).map(({ environment }) => environment));
    return environmentIds
      .filter(environment => environment === 'sandbox' || used.has(environment))
      .map(environment => this.environmentNode(api, environment));
  }

  private environmentNode(api: ApiId, environment: EnvironmentId): KeysNode {
    const known = environment === 'sandbox' ? this.sandboxes.get(api) : undefined;
    const node: KeysNode = known ?? { kind: 'environment', api, environment };
    if (environment === 'sandbox') this.sandboxes.set(api, node);
    return node;
  }

  private async keysOf(api: ApiId, environment: EnvironmentId): Promise<KeysNode[]> {
    const all = await this.keys(api);
    const nameOf = new Map(all.map(({ id, name }) => [id, name]));
    const successorOf = new Map(
      all.flatMap(({ name, replaces }) => (replaces === undefined ? [] : [[replaces, name]])),
    );
    return all
      .filter(info => info.environment === environment)
      .map(info => {
        const replaces = info.replaces === undefined ? undefined : nameOf.get(info.replaces);
        const replacedBy = successorOf.get(info.id);
        return {
          kind: 'key',
          info,
          keyId: info.id,
          defaultIn: this.app.defaults.scopesOf(info),
          ...(replaces !== undefined && { replaces }),
          ...(replacedBy !== undefined && { replacedBy }),
        };
      });
  }

  private async keys(api: ApiId): Promise<readonly KeyInfo[]> {
    const { keyKind, services } = await import('../../services');
    const entries = await this.stored();
    const stored = typeof entries === 'string' ? [] : keysAmong(entries);
    // Made here, not with the module: the first collator reads the data of its language, which activation need not wait for.
    const byName = new Intl.Collator(undefined, { numeric: true });
    const sorted = [...stored].sort((a, b) => byName.compare(a.name, b.name));
    return [...sandboxKeysOf(services), ...sorted].filter(info => keyKind(info.kind).api === api);
  }

  /** The stored entries, or why there are none to show. */
  private stored(): Promise<readonly KeyEntry[] | string> {
    this.listing ??= this.list();
    return this.listing;
  }

  private async list(): Promise<readonly KeyEntry[] | string> {
    try {
      const entries = await this.app.keys.vault.list();
      this.view.badge = await badgeOf(keysAmong(entries));
      return entries;
    } catch (error) {
      return cleanErrorText(error);
    }
  }
}

const keysAmong = (entries: readonly KeyEntry[]): readonly KeyInfo[] =>
  entries.flatMap(entry => (entry.kind === 'key' ? [entry.info] : []));

async function badgeOf(keys: readonly KeyInfo[]): Promise<vscode.ViewBadge | undefined> {
  const { attention } = await import('../../core/keys/attention');
  const now = today();
  const value = keys.filter(info => attention(info, now).length > 0).length;
  if (value === 0) return undefined;
  const tooltip = plural(value, n => ({
    one: vscode.l10n.t('{0} key needs action', n),
    other: vscode.l10n.t('{0} keys need action', n),
  }));
  return { value, tooltip };
}
