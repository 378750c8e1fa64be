import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { endOf, mapped, stepsOf } from '../../../../src/core/flows/steps';

describe('stepsOf', () => {
  it('gives every step in order and then the end, however slow who takes them is', async () => {
    const pauses = fc.array(fc.constantFrom('none', 'turn', 'timer'), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(pauses, fc.boolean(), async (between, isSlow) => {
        const work = async (tell: (step: number) => void) => {
          for (const [n, pause] of between.entries()) {
            tell(n);
            if (pause === 'turn') await Promise.resolve();
            if (pause === 'timer') await new Promise(resolve => setImmediate(resolve));
          }
          return 'end';
        };
        const taken: number[] = [];
        const end = await endOf(stepsOf(work), async step => {
          taken.push(step);
          if (isSlow) await new Promise(resolve => setImmediate(resolve));
        });
        assert.deepEqual([end, taken], ['end', [...between.keys()]]);
      }),
      { numRuns: 50 },
    );
  });

  it('throws what the work throws, after its steps', async () => {
    const steps = stepsOf<number, never>(tell => {
      tell(1);
      return Promise.reject(new Error('a bug'));
    });
    assert.deepEqual(await steps.next(), { done: false, value: 1 });
    await assert.rejects(steps.next(), /a bug/);
  });

  it('waits for the work when nobody takes more steps', async () => {
    let isOver = false;
    const steps = stepsOf<number, void>(async tell => {
      tell(1);
      await wait(10);
      isOver = true;
    });
    const outer = mapped(steps, step => step + 1);
    assert.deepEqual(await outer.next(), { done: false, value: 2 });
    await outer.return();
    assert.ok(isOver);
  });
});
