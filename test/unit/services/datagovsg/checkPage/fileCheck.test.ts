import assert from 'node:assert/strict';
import {
  fileCheckOf,
  reduceFileCheck,
  type FileCheck,
  type FileCheckEffect,
  type FileCheckEvent,
} from '../../../../../src/services/datagovsg/checkPage/fileCheck';
import type { PublishEnd } from '../../../../../src/services/datagovsg/publish/publishTypes';
import { sampleFinding, sampleLook, samplePublishing } from '../../../support/sampleLook';

const look = sampleLook({ findings: [sampleFinding('error', { line: 3 })] });
const end: PublishEnd = { kind: 'published', phase: 'readBack', text: 'The data was replaced.', look };

/** All effects of some events in turn, and the state after them. */
function after(events: readonly FileCheckEvent[], first: FileCheck = fileCheckOf(samplePublishing, look)) {
  const effects: FileCheckEffect[] = [];
  let state = first;
  for (const event of events) {
    const next = reduceFileCheck(state, event);
    state = next.state;
    effects.push(...next.effects);
  }
  return { state, effects, kinds: effects.map(each => (each.type === 'decide' ? each.decision : each.type)) };
}

const send: FileCheckEvent = { type: 'chose', lookId: 1, choice: 'send' };
const answer = (isConfirmed: boolean, lookId = 1): FileCheckEvent => ({
  ...{ type: 'answered', lookId, choice: 'send', isConfirmed },
});

describe('reduceFileCheck', () => {
  it('sends only after a question that was answered with a yes', () => {
    assert.deepEqual(after([send]).kinds, ['confirm']);
    const { kinds, state } = after([send, answer(true)]);
    assert.deepEqual(kinds, ['confirm', 'send']);
    assert.equal(state.step.kind, 'sending');
  });

  it('can be used again after a no', () => {
    const { kinds, state } = after([send, answer(false), send]);
    assert.deepEqual(kinds, ['confirm', 'confirm']);
    assert.equal(state.step.kind, 'confirming');
  });

  it('asks and decides once, however often it is pressed', () => {
    assert.deepEqual(after([send, send, answer(true), answer(true), send]).kinds, ['confirm', 'send']);
    const again: FileCheckEvent = { type: 'chose', lookId: 1, choice: 'again' };
    assert.deepEqual(after([again, again, send]).kinds, ['again']);
    assert.deepEqual(after([{ type: 'cancelled' }, { type: 'closed' }, send]).kinds, ['cancel']);
  });

  it('does nothing of what was pressed or asked on an earlier look', () => {
    const checked: FileCheckEvent = { type: 'checked', look: sampleLook() };
    const { state, kinds } = after([send, checked, answer(true), send, { type: 'openedFinding', lookId: 1, index: 0 }]);
    assert.deepEqual(kinds, ['confirm']);
    assert.deepEqual([state.lookId, state.step.kind], [2, 'deciding']);
  });

  it('takes closing for a no before anything is sent, and lets what is sent continue', () => {
    assert.deepEqual(after([{ type: 'closed' }]).kinds, ['cancel']);
    assert.deepEqual(after([send, { type: 'closed' }, answer(true)]).kinds, ['confirm', 'cancel']);
    assert.deepEqual(after([{ type: 'chose', lookId: 1, choice: 'again' }, { type: 'closed' }]).kinds, [
      'again',
      'stop',
    ]);
    assert.deepEqual(after([send, answer(true), { type: 'closed' }]).kinds, ['confirm', 'send']);
    assert.deepEqual(after([{ type: 'ended', end }, { type: 'closed' }]).kinds, []);
  });

  it('stops what is on its way at Cancel', () => {
    const { kinds, state } = after([send, answer(true), { type: 'cancelled' }, { type: 'progressed', text: '50 %' }]);
    assert.deepEqual(kinds, ['confirm', 'send', 'stop']);
    assert.deepEqual(state.step, { kind: 'stopping', text: 'Cancelling' });
  });

  it('says how far it is while it is busy, and then how it ended', () => {
    const sent = [send, answer(true), { type: 'progressed', text: 'Sending: 5 MB' }] satisfies FileCheckEvent[];
    assert.deepEqual(after(sent).state.step, { kind: 'sending', text: 'Sending: 5 MB' });
    assert.equal(after([{ type: 'progressed', text: 'Waiting for your decision' }]).state.step.kind, 'deciding');
    const over = after([...sent, { type: 'ended', end }, { type: 'askedReport' }, send]);
    assert.deepEqual(over.state.step, { kind: 'ended', end: 'published', text: end.text });
    assert.equal(over.state.end, end);
    assert.deepEqual(over.kinds, ['confirm', 'send', 'showReport']);
  });

  it('notices that the file was changed, until it is checked again', () => {
    const seen = (identity: { sizeBytes: number; modifiedMs: number } | undefined): FileCheckEvent => ({
      ...{ type: 'fileSeen', identity },
    });
    assert.equal(after([seen({ sizeBytes: 20, modifiedMs: 5 })]).state.isFileChanged, false);
    for (const other of [{ sizeBytes: 21, modifiedMs: 5 }, { sizeBytes: 20, modifiedMs: 6 }, undefined]) {
      assert.equal(after([seen(other)]).state.isFileChanged, true);
    }
    assert.equal(after([seen(undefined), { type: 'checked', look }]).state.isFileChanged, false);
    const unread = fileCheckOf(samplePublishing, sampleLook({ identity: { sizeBytes: 0, modifiedMs: 0 } }));
    assert.equal(after([seen(undefined)], unread).state.isFileChanged, false, 'it could not be opened before either');
  });

  it('opens only a finding that there is', () => {
    const open = (index: number): FileCheckEvent => ({ type: 'openedFinding', lookId: 1, index });
    assert.deepEqual(after([open(0), open(1), open(99)]).effects, [{ type: 'openFinding', index: 0 }]);
  });

  it('asks with the harmless answer next to it, and says what happens and to what', () => {
    const [effect] = after([{ type: 'chose', lookId: 1, choice: 'copyFirst' }]).effects;
    assert.ok(effect?.type === 'confirm');
    assert.deepEqual(effect.words, {
      question: 'Replace the data of “Sandbox parks” (Sandbox)?',
      detail:
        'All of today’s data (12 rows) is removed. The 2 rows of parks.csv take its place. The check found 1 error. The key belongs to officer@example.gov.sg.',
      harm: 'Save a Copy, Then Replace',
      harmless: 'Do Not Replace',
    });
  });
});
