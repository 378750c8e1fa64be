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
    const problems: string[] = [];
    const budgets = openRateBudgets(services, join(folder, 'new', 'one'), {
      onProblem: reason => problems.push(reason),
      onDamage: assert.fail,
    });
    assert.ok(existsSync(join(folder, 'new', 'one', 'turns.db')));
    budgets.close();
    assert.deepEqual(problems, []);
  });

  it('counts alone, and says so, where no folder can be made', () => {
    const problems: string[] = [];
    writeFileSync(join(folder, 'file'), '');
    const budgets = openRateBudgets(services, join(folder, 'file', 'below'), {
      onProblem: reason => problems.push(reason),
      onDamage: assert.fail,
    });
    budgets.close();
    assert.equal(problems.length, 1);
  });
});
