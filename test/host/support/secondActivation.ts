import { AsyncLocalStorage, createHook } from 'node:async_hooks';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { compileFunction } from 'node:vm';
import * as vscode from 'vscode';
import type { activate } from '../../../src/extension';

/** What one activation did. */
export interface ObservedActivation {
  /** Files of dist/ that were loaded, without the folder. */
  files: readonly string[];
  /** Modules from outside of dist/. */
  modules: readonly string[];
  /** Calls of the secret storage, by name. */
  secretCalls: readonly string[];
  /** What was opened in the system on its behalf: sockets, look-ups, threads, processes, as Node names them. */
  opened: readonly string[];
  /** What takes milliseconds of activation: formatters of `Intl` and copies of VS Code's whole API. */
  slow: readonly string[];
}

/** Node's names of what reaches out of the process, or starts another thread or process. */
const reachesOut = /^(TCP|TLS|UDP|PIPE|GETADDRINFO|GETNAMEINFO|QUERY|HTTP|QUIC|WORKER|PROCESS)/;

/**
 * Activates the built extension once more in this very extension host, on the real API, but for what can be registered
 * only once: so what it loads and opens can be watched from its first line on.
 * @param settleMs how long to go on watching what it has begun
 */
export async function activateAgain(
  context: vscode.ExtensionContext,
  settleMs: number,
): Promise<ObservedActivation & { result: unknown }> {
  const modules = new Set<string>();
  const secretCalls: string[] = [];
  const slow: string[] = [];
  const loader = new PieceLoader(watchedApi(slow), watchedIntl(slow), modules);
  const own = ownContext(context, secretCalls);
  const watch = watchOpened();
  try {
    const result = watch.run(() => {
      const extension = loader.load(join(context.extensionPath, 'dist', 'extension.js')) as {
        activate: typeof activate;
      };
      return extension.activate(own);
    });
    await new Promise(resolve => setTimeout(resolve, settleMs));
    return { result, files: loader.files, modules: [...modules], secretCalls, opened: watch.opened, slow };
  } finally {
    watch.end();
    vscode.Disposable.from(...own.subscriptions).dispose();
  }
}

/** Loads pieces of dist/ anew, apart from Node's cache. */
class PieceLoader {
  private readonly loaded = new Map<string, { exports: unknown }>();

  constructor(
    private readonly api: typeof vscode,
    private readonly intl: typeof Intl,
    private readonly modules: Set<string>,
  ) {}

  get files(): readonly string[] {
    return [...this.loaded.keys()].map(file => basename(file));
  }

  load(file: string): unknown {
    const known = this.loaded.get(file);
    if (known) return known.exports;
    const piece = { exports: {} };
    this.loaded.set(file, piece);
    const names = ['module', 'exports', 'require', 'Intl'];
    const run = compileFunction(readFileSync(file, 'utf8'), names, { filename: file });
    const required = (name: string) => this.required(file, name);
    Reflect.apply(run, undefined, [piece, piece.exports, required, this.intl]);
    return piece.exports;
  }

  private required(from: string, name: string): unknown {
    if (name.startsWith('.')) return this.load(join(dirname(from), name));
    this.modules.add(name);
    return name === 'vscode' ? this.api : createRequire(from)(name);
  }
}

/** Notes when all names of the API are listed, as for a copy of it. */
const watchedApi = (slow: string[]): typeof vscode =>
  new Proxy(standInApi(), { ownKeys: api => (slow.push('copy of vscode'), Reflect.ownKeys(api)) });

/** Notes each formatter: the first one reads the data of its language. */
const watchedIntl = (slow: string[]): typeof Intl =>
  new Proxy(Intl, { get: (intl, name) => (slow.push(String(name)), Reflect.get(intl, name) as unknown) });

/** The real API, except for registrations that the running extension already has. */
function standInApi(): typeof vscode {
  const nothing = () => new vscode.Disposable(() => undefined);
  const window = {
    ...vscode.window,
    // Under its own name: a channel that is disposed closes every other one of the same name.
    createOutputChannel: (name: string) => vscode.window.createOutputChannel(`${name} (again)`, { log: true }),
    registerTreeDataProvider: nothing,
    createTreeView: <T>() => nothing() as vscode.TreeView<T>,
    registerWebviewPanelSerializer: nothing,
  };
  return { ...vscode, window, commands: { ...vscode.commands, registerCommand: nothing } };
}

function ownContext(context: vscode.ExtensionContext, secretCalls: string[]): vscode.ExtensionContext {
  const { extension, extensionUri, globalStorageUri, extensionMode, workspaceState, secrets: real } = context;
  const noted = <A extends unknown[], R>(name: keyof vscode.SecretStorage, call: (...args: A) => R) => {
    return (...args: A): R => {
      secretCalls.push(name);
      return call(...args);
    };
  };
  const secrets: vscode.SecretStorage = {
    keys: noted('keys', () => real.keys()),
    get: noted('get', (name: string) => real.get(name)),
    store: noted('store', (name: string, value: string) => real.store(name, value)),
    delete: noted('delete', (name: string) => real.delete(name)),
    onDidChange: noted('onDidChange', listener => real.onDidChange(listener)),
  };
  const own = { extension, extensionUri, globalStorageUri, extensionMode, workspaceState, secrets, subscriptions: [] };
  return own as Partial<vscode.ExtensionContext> as vscode.ExtensionContext;
}

/** Sees everything that is opened by what runs in it and by whatever that sets off, and nothing of the rest of the host. */
function watchOpened() {
  const opened: string[] = [];
  const inside = new AsyncLocalStorage<true>();
  const hook = createHook({
    init: (_, type) => {
      if (inside.getStore() && reachesOut.test(type)) opened.push(type);
    },
  });
  hook.enable();
  return { opened, run: <T>(work: () => T): T => inside.run(true, work), end: () => void hook.disable() };
}
