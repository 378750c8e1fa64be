import assert from 'node:assert/strict';
import { put, runSteps, type Step, type StepPlace, type StepResult } from '../../../../../src/host/keys/wizard/steps';

type Answers = Readonly<Record<string, string>>;
type Reply = StepResult<string>;

const answer = (value: string): Reply => ({ kind: 'value', value });
const back: Reply = { kind: 'back' };

/** Runs steps that reply in turn as told. @returns the end, and what each step was given */
async function run(names: readonly string[], replies: Reply[], start: Answers = {}, more: readonly string[] = []) {
  const asked: { name: string; answers: Answers; place: StepPlace }[] = [];
  const stepOf =
    (name: string): Step<Answers> =>
    (answers, place) => {
      asked.push({ name, answers, place });
      const reply = replies.shift() ?? { kind: 'closed' };
      return Promise.resolve(put(reply, value => ({ ...answers, [name]: value })));
    };
  const stepsFor = (answers: Answers) => [...names, ...(answers[names[0] ?? ''] === 'long' ? more : [])].map(stepOf);
  return { end: await runSteps('A Wizard', start, stepsFor), asked };
}

describe('runSteps', () => {
  it('gives the answers of all steps', async () =>
    assert.deepEqual((await run(['a', 'b'], [answer('1'), answer('2')])).end, { a: '1', b: '2' }));

  it('tells each step where it stands, and offers Back from the second on', async () => {
    const { asked } = await run(['a', 'b'], [answer('1'), answer('2')]);
    assert.deepEqual(
      asked.map(({ place }) => place),
      [
        { title: 'A Wizard', step: 1, totalSteps: 2, canGoBack: false },
        { title: 'A Wizard', step: 2, totalSteps: 2, canGoBack: true },
      ],
    );
  });

  it('keeps what was answered on the way back', async () => {
    const { asked, end } = await run(
      ['a', 'b', 'c'],
      [answer('1'), answer('2'), back, back, answer('3'), answer('4'), answer('5')],
    );
    assert.deepEqual(
      asked.map(({ name }) => name),
      ['a', 'b', 'c', 'b', 'a', 'b', 'c'],
    );
    assert.deepEqual(asked[3]?.answers, { a: '1', b: '2' });
    assert.deepEqual(end, { a: '3', b: '4', c: '5' });
  });

  it('keeps what stood in a step that was left by Back', async () => {
    const left: Reply = { kind: 'back', left: 'half' };
    const { asked } = await run(['a', 'b'], [answer('1'), left, answer('2'), answer('3')]);
    assert.deepEqual(asked.at(-1)?.answers, { a: '2', b: 'half' });
  });

  it('gives nothing when it is closed', async () =>
    assert.equal((await run(['a', 'b'], [answer('1'), { kind: 'closed' }])).end, undefined));

  it('does something else instead, after which nothing is asked', async () => {
    let ran = 0;
    const { asked, end } = await run(['a', 'b', 'c'], [answer('1'), { kind: 'instead', run: () => (ran += 1) }]);
    assert.deepEqual([ran, asked.length, end], [1, 2, undefined]);
  });

  it('lets an answer add steps', async () => {
    const { asked } = await run(['a', 'b'], [answer('long'), answer('2'), answer('3')], {}, ['c']);
    assert.deepEqual(
      asked.map(({ name, place }) => [name, place.totalSteps]),
      [
        ['a', 2],
        ['b', 3],
        ['c', 3],
      ],
    );
  });

  it('starts with what was answered before', async () =>
    assert.deepEqual((await run(['a'], [answer('1')], { z: '0' })).end, { z: '0', a: '1' }));
});
