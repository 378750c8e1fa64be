import assert from 'node:assert/strict';
import { jsonReply, type Reply } from '../../../../src/core/sandbox/reply';
import { ReplyCache } from '../../../../src/core/sandbox/replyCache';

describe('ReplyCache', () => {
  /** Asks the cache. @returns whether the answer had to be made */
  const isMade = (cache: ReplyCache, key: string, body: unknown = key): boolean => {
    let made = false;
    const make = (): Reply => {
      made = true;
      return jsonReply(200, body);
    };
    assert.equal(cache.get(key, make).body, JSON.stringify(body));
    return made;
  };

  it('makes an answer once', () => {
    const cache = new ReplyCache();
    assert.deepEqual([isMade(cache, 'a'), isMade(cache, 'a'), isMade(cache, 'b')], [true, false, true]);
  });

  it('keeps as many as it was set to', () => {
    const cache = new ReplyCache(2);
    for (const key of ['a', 'b', 'c']) isMade(cache, key);
    assert.deepEqual([isMade(cache, 'c'), isMade(cache, 'b'), isMade(cache, 'a')], [false, false, true]);
  });

  it('does not keep large answers', () => {
    const cache = new ReplyCache();
    const large = 'x'.repeat(300 * 1024);
    assert.deepEqual([isMade(cache, 'a', large), isMade(cache, 'a', large)], [true, true]);
  });
});
