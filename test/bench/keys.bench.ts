// The Keys tree with 10, 100 and 1,000 stored keys: our vault and our tree as they are, on a secret store that is a
// message away on another thread, and on stand-ins for the few parts of VS Code that items are made of. What VS Code
// takes to draw the items and to decrypt an entry is not in it.
import { registerHooks } from 'node:module';
import type { KeyInfo } from '../../src/core/keys/keyInfo';
import { DefaultKeys } from '../../src/core/keys/defaultKeys';
import { SecretKeyVault } from '../../src/core/keys/secretKeyVault';
import type { App } from '../../src/host/app';
import type { KeysTree } from '../../src/host/trees/keysTree';
import { makeKey } from '../unit/support/makeKeys';
import { sampleKey } from '../unit/support/sampleKey';
import { ThreadSecretStore } from './threadSecretStore';
import { services } from '../../src/services';
import { Secret } from '../../src/core/keys/secret';

const sizes = [10, 100, 1000];
const warmUpRuns = 5;
const countedRuns = 25;

type Tree = Pick<KeysTree, 'getChildren' | 'getTreeItem'>;
interface Measured {
  /** What is measured, in the order of the run. */
  what: string;
  act: () => Promise<unknown>;
}

async function main(): Promise<void> {
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'vscode'
        ? { url: new URL('vscodeParts.ts', `file://${__filename}`).href, shortCircuit: true }
        : next(specifier, context),
  });
  const { KeysTree: Made } = await import('../../src/host/trees/keysTree');
  const makeTree = (vault: SecretKeyVault): Tree => new Made(appWith(vault));
  const bySize: ReadonlyMap<string, number>[] = [];
  for (const size of sizes) bySize.push(await measure(size, makeTree));
  console.log(`Keys tree, ${countedRuns} runs each, median against ${sizes[0]} keys`);
  for (const what of bySize[0]?.keys() ?? [])
    console.log(`  ${what}: ${growth(bySize.map(each => each.get(what) ?? NaN))}`);
}

function growth(times: readonly number[]): string {
  const [least = NaN] = times;
  const ratios = times.map((time, index) => `${sizes[index]} keys ×${(time / least).toFixed(1)}`).slice(1);
  return `${ratios.join(', ')} (${times.at(-1)?.toFixed(1)} ms here)`;
}

async function measure(size: number, makeTree: (vault: SecretKeyVault) => Tree): Promise<Map<string, number>> {
  const store = new ThreadSecretStore();
  const writer = new SecretKeyVault(store, services.isKeyKind);
  const infos = Array.from({ length: size }, (_, index) => keyNumber(index));
  for (const info of infos) await writer.save(info, new Secret(makeKey()));
  let vault = new SecretKeyVault(store, services.isKeyKind);
  let tree = makeTree(vault);
  const steps: readonly Measured[] = [
    { what: 'list, first time', act: () => vault.list() },
    { what: 'list, again', act: () => vault.list() },
    { what: 'whole tree, first time', act: () => walk(makeTree(new SecretKeyVault(store, services.isKeyKind))) },
    { what: 'whole tree, again', act: () => walk(tree) },
    {
      what: 'whole tree after a change of one key',
      act: async () => {
        await writer.update(infos[0]!.id, info => ({ ...info, name: `${info.name}'`.slice(-20) }));
        await walk(tree);
      },
    },
  ];
  const times = new Map(steps.map(({ what }) => [what, [] as number[]]));
  for (let run = 0; run < warmUpRuns + countedRuns; run++) {
    vault.dispose();
    vault = new SecretKeyVault(store, services.isKeyKind);
    tree = makeTree(vault);
    for (const { what, act } of steps) {
      const startedMs = performance.now();
      await act();
      if (run >= warmUpRuns) times.get(what)?.push(performance.now() - startedMs);
    }
  }
  await store.end();
  return new Map([...times].map(([what, each]) => [what, median(each)]));
}

/** What VS Code asks for when everything is open: more than it does, as it asks only for what it shows. */
async function walk(tree: Tree, node?: Parameters<Tree['getTreeItem']>[0]): Promise<void> {
  if (node) await tree.getTreeItem(node);
  for (const child of await tree.getChildren(node)) await walk(tree, child);
}

function keyNumber(index: number): KeyInfo {
  const isPaysg = index % 2 === 0;
  const lastCheck = { at: '2026-11-02T09:00:00.000Z', outcome: 'works', text: 'The key works (status 200).' } as const;
  return sampleKey({
    name: `Team mailbox ${index}`,
    kind: isPaysg ? 'paysgKey' : 'datagovsgWriteKey',
    environment: index % 3 === 0 ? 'production' : 'staging',
    holder: 'team@agency.gov.sg',
    lastCheck,
    ...(isPaysg ? { todos: ['billing'], reviewOn: '2027-11-02' } : { worksOn: [], expiresOn: '2027-03-31' }),
  });
}

/** The parts that the tree asks, and nothing else of the extension. */
function appWith(vault: SecretKeyVault): App {
  const none = { get: () => undefined, update: () => Promise.resolve() };
  const never = () => ({ dispose: () => undefined });
  return {
    keys: { vault },
    defaults: new DefaultKeys({ workspace: none, everywhere: none }),
    sandbox: { onDidChange: never, info: () => Promise.resolve(undefined), url: undefined },
    log: { warn: () => undefined },
  } as unknown as App;
}

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? NaN;

void main(); // a rejection ends the process with an error
