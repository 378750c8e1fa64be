import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SecretKeyVault } from '../../../../src/core/keys/secretKeyVault';
import { makeKey } from '../../support/makeKeys';
import { MemorySecretStore } from '../../support/memorySecretStore';
import { sampleKey } from '../../support/sampleKey';
import { WindowStore } from '../../support/windowStore';
import { services } from '../../../../src/services';
import { Secret } from '../../../../src/core/keys/secret';

/** One change of a value, or a removal. What never ended was never reported. */
interface Change {
  id: string;
  /** undefined: removed. */
  value?: string;
  start: number;
  end: number;
}

/** What was done to the keys and what was said of it, on one clock for all windows. */
class Ledger {
  private readonly changes: Change[] = [];
  private now = 0;

  readonly ids = (): string[] => [...new Set(this.changes.map(({ id }) => id))];

  /** @param act resolves to whether there was such a key; rejects when the user is told that the value was not kept */
  async change(id: string, value: string | undefined, act: () => Promise<boolean>): Promise<void> {
    const change: Change = { id, value, start: ++this.now, end: Infinity };
    this.changes.push(change);
    const isDone = await act().catch((error: Error) => void assert.match(error.name, /Overtaken|SecretStorage/));
    if (isDone) change.end = ++this.now;
    if (isDone === false) this.changes.splice(this.changes.indexOf(change), 1);
  }

  /** Every key that was reported as saved has its own value: the last one, or one of those saved at the same time. */
  async check(vault: SecretKeyVault): Promise<void> {
    const listed = (await vault.list()).map(entry =>
      entry.kind === 'key' ? entry.info.id : assert.fail(entry.reason),
    );
    for (const id of this.ids()) {
      const value = (await vault.secret(id))?.revealText();
      assert.equal(listed.filter(each => each === id).length, value === undefined ? 0 : 1, 'list and value agree');
      const [saves, removals] = [this.of(id, true), this.of(id, false)];
      const mustBeThere = saves.some(
        save => save.end < Infinity && removals.every(removal => removal.end < save.start),
      );
      if (value === undefined) assert.ok(!mustBeThere, 'a key that was saved is gone');
      // Of a key that is removed at the same time any value may be left: the user wanted none of them.
      else if (removals.length > 0) assert.ok(saves.some(save => save.value === value));
      else assert.ok(standing(saves).includes(value), 'a value that was replaced is back');
    }
  }

  private of(id: string, isSave: boolean): Change[] {
    return this.changes.filter(change => change.id === id && (change.value !== undefined) === isSave);
  }
}

/** The values that no save replaced that began after they were reported and was reported itself. */
const standing = (saves: readonly Change[]): (string | undefined)[] =>
  saves.filter(save => !saves.some(later => later.end < Infinity && later.start > save.end)).map(({ value }) => value);

const action = fc.constantFrom('add', 'edit', 'replace', 'rotate', 'remove', 'check', 'reload');
const step = fc.record({ action, pick: fc.nat({ max: 20 }) });
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** One window at work: its steps one after the other, some of them on keys that other windows added. @returns its vault at the end */
async function work(store: WindowStore, ledger: Ledger, steps: readonly Step[]): Promise<SecretKeyVault> {
  let vault = new SecretKeyVault(store, services.isKeyKind);
  for (const { action: what, pick } of steps) {
    const id = ledger.ids()[pick % Math.max(1, ledger.ids().length)] ?? 'none';
    if (what === 'reload') {
      vault.dispose();
      vault = new SecretKeyVault(store, services.isKeyKind);
    } else await changes[what](vault, ledger, id);
  }
  return vault;
}

const changes: Record<
  Exclude<Step['action'], 'reload'>,
  (vault: SecretKeyVault, ledger: Ledger, id: string) => Promise<unknown>
> = {
  add: (vault, ledger) => add(vault, ledger),
  edit: (vault, _, id) => vault.update(id, info => ({ ...info, name: `${info.name}!` })),
  replace: (vault, ledger, id) => {
    const value = makeKey();
    return ledger.change(id, value, () => vault.replaceValue(id, new Secret(value)));
  },
  rotate: async (vault, ledger, id) => {
    await add(vault, ledger, id);
    await vault.update(id, info => ({ ...info, name: 'Old' }));
    await changes.remove(vault, ledger, id);
  },
  remove: (vault, ledger, id) => ledger.change(id, undefined, () => vault.remove(id).then(() => true)),
  check: (vault, _, id) => vault.update(id, info => ({ ...info, lastCheck: { at: '', outcome: 'works', text: '' } })),
};

function add(vault: SecretKeyVault, ledger: Ledger, replaces?: string): Promise<void> {
  const [info, value] = [sampleKey({ replaces }), makeKey()];
  return ledger.change(info.id, value, () => vault.save(info, new Secret(value)).then(() => true));
}

describe('Keys for life', () => {
  it('are all there with their own values after any sequence of changes and reloads', () =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async steps => {
        const [shared, ledger] = [new MemorySecretStore(), new Ledger()];
        await ledger.check(await work(new WindowStore(shared), ledger, steps));
        await ledger.check(new SecretKeyVault(shared, services.isKeyKind));
      }),
      { numRuns: 300 },
    ));

  it('are all there after a crash between any two operations of the storage', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 20 }),
        fc.integer({ min: 1, max: 80 }),
        fc.boolean(),
        fc.array(step, { maxLength: 10 }),
        async (steps, crashAt, isDone, stepsAfter) => {
          const [shared, ledger] = [new MemorySecretStore(), new Ledger()];
          const store = new WindowStore(shared, undefined, crashAt, isDone);
          await Promise.race([work(store, ledger, steps), store.crashed]);
          await ledger.check(new SecretKeyVault(shared, services.isKeyKind));
          await work(new WindowStore(shared), ledger, stepsAfter);
          await ledger.check(new SecretKeyVault(shared, services.isKeyKind));
        },
      ),
      { numRuns: 500 },
    ));

  it('are all there after two windows worked at once, one of which may crash', () =>
    fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.tuple(fc.array(step, { maxLength: 12 }), fc.array(step, { maxLength: 12 })),
        fc.integer({ min: 1, max: 120 }),
        fc.boolean(),
        async (scheduler, [stepsHere, stepsThere], crashAt, isDone) => {
          const [shared, ledger] = [new MemorySecretStore(), new Ledger()];
          await add(new SecretKeyVault(shared, services.isKeyKind), ledger); // so that both have a key to change from the first step on
          const turn = () => scheduler.schedule(Promise.resolve());
          const here = new WindowStore(shared, turn);
          const there = new WindowStore(shared, turn, crashAt, isDone);
          const [vault] = await scheduler.waitFor(
            Promise.all([
              work(here, ledger, stepsHere),
              Promise.race([work(there, ledger, stepsThere), there.crashed]),
            ]),
          );
          const fresh = new SecretKeyVault(shared, services.isKeyKind);
          await ledger.check(fresh);
          assert.deepEqual(
            await scheduler.waitFor(vault.list()),
            await fresh.list(),
            'no window shows what is no more',
          );
        },
      ),
      { numRuns: 3000 },
    ));
});
