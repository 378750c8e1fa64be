import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { ProductionLock } from '../../../../src/core/calls/productionLock';

describe('ProductionLock', () => {
  let lock: ProductionLock;
  let changes: number;
  beforeEach(() => {
    lock = new ProductionLock();
    changes = 0;
    lock.onDidChange(() => (changes += 1));
  });
  afterEach(() => lock.dispose());

  it('begins locked, and unlocks one API alone', () => {
    assert.equal(lock.isUnlocked('paysg'), false);
    lock.unlock('paysg', undefined);
    assert.deepEqual([lock.isUnlocked('paysg'), lock.isUnlocked('datagovsg')], [true, false]);
    assert.deepEqual([lock.unlocked(), changes], [['paysg'], 1]);
  });

  it('locks itself after its time, and says so', async () => {
    lock.unlock('paysg', 20);
    await pause(60);
    assert.deepEqual([lock.isUnlocked('paysg'), changes], [false, 2]);
  });

  it('is locked after its time even when the computer slept, and no timer ran', () => {
    let nowMs = 1_000;
    const sleeping = new ProductionLock(() => nowMs);
    sleeping.unlock('paysg', 60_000);
    nowMs += 59_999;
    assert.equal(sleeping.isUnlocked('paysg'), true);
    nowMs += 1;
    assert.deepEqual([sleeping.isUnlocked('paysg'), sleeping.unlocked()], [false, []]);
    sleeping.dispose();
  });

  it('counts anew when it is unlocked again', async () => {
    lock.unlock('paysg', 20);
    lock.unlock('paysg', undefined);
    await pause(60);
    assert.equal(lock.isUnlocked('paysg'), true);
  });

  it('locks one, or all', () => {
    lock.unlock('paysg', 60_000);
    lock.unlock('datagovsg', undefined);
    lock.lock('paysg');
    assert.deepEqual(lock.unlocked(), ['datagovsg']);
    lock.unlock('paysg', 60_000);
    lock.lock();
    assert.deepEqual(lock.unlocked(), []);
  });

  it('stays quiet towards whoever stopped listening', () => {
    let heard = 0;
    const listening = lock.onDidChange(() => (heard += 1));
    lock.unlock('paysg', undefined);
    listening.dispose();
    lock.lock('paysg');
    assert.equal(heard, 1);
  });

  it('is locked once it is disposed, and notifies nobody', () => {
    lock.unlock('paysg', 60_000);
    lock.dispose();
    assert.deepEqual([lock.isUnlocked('paysg'), changes], [false, 1]);
  });
});
