import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRateBudgets } from '../../../../src/core/rates/openRateBudgets';
import { services } from '../../../../src/services';

describe('openRateBudgets', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'budgets-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('makes the folder', () => {
    const troubles: string[] = [];
    const budgets = openRateBudgets(services, join(folder, 'new', 'one'), {
      onTrouble: reason => troubles.push(reason),
      onDamage: assert.fail,
    });
    assert.ok(existsSync(join(folder, 'new', 'one', 'turns.db')));
    budgets.close();
    assert.deepEqual(troubles, []);
  });

  it('counts alone, and says so, where no folder can be made', () => {
    const troubles: string[] = [];
    writeFileSync(join(folder, 'file'), '');
    const budgets = openRateBudgets(services, join(folder, 'file', 'below'), {
      onTrouble: reason => troubles.push(reason),
      onDamage: assert.fail,
    });
    budgets.close();
    assert.equal(troubles.length, 1);
  });
});
