import assert from 'node:assert/strict';
import { CleanLog, type LogChannel } from '../../../../src/host/platform/log';
import { makeKey } from '../../support/makeKeys';
import { Secret } from '../../../../src/core/keys/secret';

/** A channel that keeps its lines, each with its level. */
function keptLines(): { lines: string[]; channel: LogChannel } {
  const lines: string[] = [];
  const keep = (level: string) => (text: string) => void lines.push(`${level} ${text}`);
  return { lines, channel: { info: keep('info'), warn: keep('warn'), error: keep('error'), show: () => undefined } };
}

describe('CleanLog', () => {
  const { lines, channel } = keptLines();
  const log = new CleanLog(channel);
  const written = async (count: number) => {
    while (lines.length < count) await new Promise(resolve => setImmediate(resolve));
    return lines.splice(0);
  };

  it('takes keys out of every line, and keeps the order while the redactor is loaded', async () => {
    const key = makeKey('paysg_stag_');
    log.info(`first ${key}`);
    log.warn(`second ${encodeURIComponent(key)}`);
    log.error(`third ${Buffer.from(key).toString('base64')}`);
    const all = await written(3);
    assert.deepEqual(
      all.map(line => line.split(' ').slice(0, 2).join(' ')),
      ['info first', 'warn second', 'error third'],
    );
    assert.ok(
      all.every(line => line.includes('•••') && !line.includes(key.slice(-12))),
      all.join('\n'),
    );
  });

  it('writes at once when the redactor is there', () => {
    log.info('at once');
    assert.deepEqual(lines.splice(0), ['info at once']);
  });

  it('takes out a value that nothing tells from other texts, when it is named', async () => {
    log.error('The keyring refused “correct horse battery”.', new Secret('correct horse battery'));
    assert.deepEqual(await written(1), ['error The keyring refused “•••”.']);
  });

  it('leaves nothing that looks like another entry or moves the cursor', async () => {
    const forged = 'a\r\n2026-11-28 09:00:00.000 [info] all is well\u2028x\u001b[2J\u009b1A\u0000';
    log.warn(forged);
    const text = 'warn a\n    2026-11-28 09:00:00.000 [info] all is well\n    x\\u001b[2J\\u009b1A\\u0000';
    assert.deepEqual(await written(1), [text]);
  });
});
