import * as vscode from 'vscode';
import type { ApiId, ApiProfile, EnvironmentId } from '../../core/apis/types';
import type { KeyEntry, KeyInfo } from '../../core/keys/keyInfo';
import { sandboxKeys } from '../../core/keys/keyring';
import type { App, CommandTarget } from '../app';
import { environmentWords } from '../words';

export type KeysNode =
  | { kind: 'api'; profile: ApiProfile }
  | { kind: 'environment'; api: ApiId; environment: EnvironmentId }
  | ({ kind: 'key'; info: KeyInfo } & CommandTarget)
  | { kind: 'unreadable'; entry: Extract<KeyEntry, { kind: 'unreadable' }> }
  | { kind: 'trouble'; text: string };

/** The keys by API, then by environment. The sandbox is always there, whatever the secret storage does. */
export class KeysTree implements vscode.TreeDataProvider<KeysNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<KeysNode[] | undefined>();
  /** The sandbox of each API, always the same node, so that it can be drawn again alone. */
  private readonly sandboxes = new Map<ApiId, KeysNode>();
  private readonly owned: vscode.Disposable;
  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly app: App) {
    this.owned = vscode.Disposable.from(
      this.changed,
      app.keys.vault.onDidChange(() => this.changed.fire(undefined)),
      // Only the address changes. To draw all anew while the tree is being opened would leave its branches empty.
      app.sandbox.onDidChange(() => this.changed.fire([...this.sandboxes.values()])),
      vscode.window.registerTreeDataProvider('sgApi.keys', this),
    );
  }

  dispose(): void {
    this.owned.dispose();
  }

  async getChildren(node?: KeysNode): Promise<KeysNode[]> {
    if (!node) return this.roots();
    if (node.kind === 'api') return this.environments(node.profile.id);
    return node.kind === 'environment' ? this.keysOf(node.api, node.environment) : [];
  }

  async getTreeItem(node: KeysNode): Promise<vscode.TreeItem> {
    switch (node.kind) {
      case 'api':
        return apiItem(node.profile);
      case 'environment':
        return environmentItem(node, this.app.sandbox.url);
      case 'key':
        return (await import('./keyTreeItem')).keyTreeItem(node.info);
      case 'unreadable':
        return troubleItem(
          `Unreadable key (${node.entry.id})`,
          `${node.entry.reason} It is kept as it is.`,
          'unreadable',
        );
      case 'trouble':
        return troubleItem('Secret storage', node.text, 'trouble');
    }
  }

  private async roots(): Promise<KeysNode[]> {
    this.startSandbox();
    const { profiles } = await import('../../core/apis/catalogue');
    const apis: KeysNode[] = profiles.map(profile => ({ kind: 'api', profile }));
    const entries = await this.stored();
    if (typeof entries === 'string') return [...apis, { kind: 'trouble', text: entries }];
    return [
      ...apis,
      ...entries.flatMap(entry => (entry.kind === 'unreadable' ? [{ kind: 'unreadable', entry } as const] : [])),
    ];
  }

  /** Whoever looks at the keys is about to use one: the sandbox starts on its own thread, so nothing waits for it. */
  private startSandbox(): void {
    this.app.sandbox.info().catch((error: unknown) => this.app.log.warn(`The sandbox did not start: ${String(error)}`));
  }

  private async environments(api: ApiId): Promise<KeysNode[]> {
    const keys = await this.keys(api);
    const used = (Object.keys(environmentWords) as EnvironmentId[]).filter(
      environment => environment === 'sandbox' || keys.some(key => key.environment === environment),
    );
    return used.map(environment => this.environmentNode(api, environment));
  }

  private environmentNode(api: ApiId, environment: EnvironmentId): KeysNode {
    const known = environment === 'sandbox' ? this.sandboxes.get(api) : undefined;
    const node: KeysNode = known ?? { kind: 'environment', api, environment };
    if (environment === 'sandbox') this.sandboxes.set(api, node);
    return node;
  }

  private async keysOf(api: ApiId, environment: EnvironmentId): Promise<KeysNode[]> {
    const keys = (await this.keys(api)).filter(key => key.environment === environment);
    return keys.map(info => ({ kind: 'key', info, keyId: info.id }));
  }

  private async keys(api: ApiId): Promise<readonly KeyInfo[]> {
    const { keyKind } = await import('../../core/apis/catalogue');
    const entries = await this.stored();
    const stored =
      typeof entries === 'string' ? [] : entries.flatMap(entry => (entry.kind === 'key' ? [entry.info] : []));
    const byName = [...stored].sort((a, b) => a.name.localeCompare(b.name));
    return [...sandboxKeys, ...byName].filter(info => keyKind(info.kind).api === api);
  }

  /** The stored entries, or why there are none to show. */
  private async stored(): Promise<readonly KeyEntry[] | string> {
    try {
      return await this.app.keys.vault.list();
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }
}

function apiItem(profile: ApiProfile): vscode.TreeItem {
  const item = new vscode.TreeItem(profile.name, vscode.TreeItemCollapsibleState.Expanded);
  return Object.assign(item, { id: profile.id, iconPath: new vscode.ThemeIcon(profile.icon), contextValue: 'api' });
}

function environmentItem(
  node: Extract<KeysNode, { kind: 'environment' }>,
  sandboxUrl: string | undefined,
): vscode.TreeItem {
  const words = environmentWords[node.environment];
  const item = new vscode.TreeItem(words.name, vscode.TreeItemCollapsibleState.Expanded);
  const address = node.environment === 'sandbox' ? (sandboxUrl?.replace('http://', '') ?? 'starting…') : '';
  return Object.assign(item, {
    id: `${node.api}.${node.environment}`,
    description: address,
    tooltip: words.detail,
    // Without it a screen reader reads the tooltip in place of the name.
    accessibilityInformation: { label: [words.name, address].filter(Boolean).join(' ') },
    iconPath: new vscode.ThemeIcon(words.icon),
    contextValue: `environment.${node.environment}`,
  });
}

function troubleItem(label: string, text: string, contextValue: string): vscode.TreeItem {
  const item = new vscode.TreeItem(label);
  const iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  const accessibilityInformation = { label: `${label} ${text}` };
  return Object.assign(item, { description: text, tooltip: text, accessibilityInformation, iconPath, contextValue });
}
