import assert from 'node:assert/strict';
import { keepingWords, probeWords, type StorageState } from '../../../../src/core/keys/storageState';

const state = (more: Partial<StorageState> = {}): StorageState => ({
  keptIn: 'desktop',
  probe: { works: true },
  lasting: 'notSeenYet',
  ...more,
});

describe('the words for the secret storage', () => {
  for (const [keptIn, place] of [
    ['desktop', /keyring of the system/],
    ['browser', /storage of the page/],
  ] as const) {
    it(`name the place of ${keptIn}, and that VS Code does not report all of it`, () => {
      const words = keepingWords(state({ keptIn }));
      assert.match(words, place);
      assert.match(words, /does not report to extensions/);
    });
  }

  for (const [lasting, said] of [
    ['seen', /keys survive that/],
    ['notSeenYet', /not known yet/],
    ['lost', /If nobody removed it, this storage is in memory only/],
  ] as const) {
    it(`say what is known of a restart: ${lasting}`, () => assert.match(keepingWords(state({ lasting })), said));
  }

  for (const failedAt of ['store', 'read', 'remove'] as const) {
    it(`say what a failure to ${failedAt} means`, () => {
      assert.match(probeWords(state({ probe: { works: false, failedAt } })), /A test entry .*: a /);
    });
  }
});
