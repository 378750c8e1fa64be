import assert from 'node:assert/strict';
import { DefaultKeys, type ChoiceStore } from '../../../../src/core/keys/defaultKeys';
import { sampleKey } from '../../support/sampleKey';

class MemoryChoices implements ChoiceStore {
  readonly choices = new Map<string, string>();
  get = (name: string) => this.choices.get(name);
  update = async (name: string, value: string | undefined) => {
    await Promise.resolve();
    if (value === undefined) this.choices.delete(name);
    else this.choices.set(name, value);
  };
}

const [first, second, third] = ['first', 'second', 'third'].map(id => sampleKey({ id, name: id })) as [
  ReturnType<typeof sampleKey>,
  ReturnType<typeof sampleKey>,
  ReturnType<typeof sampleKey>,
];
const keys = [first, second, third];

describe('DefaultKeys', () => {
  let workspace: MemoryChoices;
  let everywhere: MemoryChoices;
  let defaults: DefaultKeys;
  beforeEach(() => {
    [workspace, everywhere] = [new MemoryChoices(), new MemoryChoices()];
    defaults = new DefaultKeys({ workspace, everywhere });
  });

  it('is the first key where none was chosen, and none where there is none', () => {
    assert.equal(defaults.among(keys), first);
    assert.equal(defaults.among([]), undefined);
  });

  it('is the choice of the workspace before the one for everywhere', async () => {
    await defaults.choose(second, 'everywhere');
    assert.equal(defaults.among(keys), second);
    await defaults.choose(third, 'workspace');
    assert.equal(defaults.among(keys), third);
    assert.deepEqual([defaults.scopesOf(second), defaults.scopesOf(third)], [['everywhere'], ['workspace']]);
  });

  it('takes a choice that is gone for none', async () => {
    await defaults.choose(third, 'workspace');
    await defaults.choose(second, 'everywhere');
    assert.equal(defaults.among([first, second]), second);
    assert.equal(defaults.among([first]), first);
  });

  it('keeps the choices of other kinds and environments apart', async () => {
    const live = sampleKey({ environment: 'production' });
    const read = sampleKey({ kind: 'datagovsgReadKey' });
    for (const info of [second, live, read]) await defaults.choose(info, 'everywhere');
    assert.deepEqual(
      [second, live, read].map(info => defaults.among([sampleKey({ ...info, id: 'other' }), info])),
      [second, live, read],
    );
  });

  it('puts a new key wherever the old one was chosen, and nowhere else', async () => {
    await defaults.choose(first, 'workspace');
    await defaults.choose(second, 'everywhere');
    assert.deepEqual(await defaults.replace(first, third), ['workspace']);
    assert.deepEqual([defaults.scopesOf(third), defaults.scopesOf(second)], [['workspace'], ['everywhere']]);
    await defaults.choose(third, 'everywhere');
    assert.deepEqual(await defaults.replace(third, first), ['workspace', 'everywhere']);
    assert.deepEqual(await defaults.replace(second, third), []);
  });

  it('takes the successor of a chosen key that is gone, and the chosen one while it is there', async () => {
    const next = { ...third, replaces: second.id };
    await defaults.choose(second, 'workspace');
    assert.equal(defaults.among([first, second, next]), second);
    assert.equal(defaults.among([first, next]), next);
  });

  it('forgets a key that is removed, in both places, and no other', async () => {
    await defaults.choose(first, 'workspace');
    await defaults.choose(first, 'everywhere');
    await defaults.forget(second);
    assert.deepEqual(defaults.scopesOf(first), ['workspace', 'everywhere']);
    await defaults.forget(first);
    assert.deepEqual([workspace.choices.size, everywhere.choices.size], [0, 0]);
  });

  it('tells of a choice until nobody listens', async () => {
    let heard = 0;
    const listening = defaults.onDidChange(() => (heard += 1));
    await defaults.choose(first, 'workspace');
    await defaults.forget(first);
    listening.dispose();
    await defaults.choose(first, 'workspace');
    assert.equal(heard, 2);
  });

  it('keeps ids alone', async () => {
    await defaults.choose(first, 'everywhere');
    assert.deepEqual([...everywhere.choices], [['sgApi.default.paysgKey.staging', first.id]]);
  });
});
