import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CallOutcome } from '../../src/core/model/callOutcome';
import type { Waiting } from '../../src/core/model/exchange';
import type { TestedApp } from '../../src/host/testedApp';
import { WaitingCalls, waitingStatus } from '../../src/host/status/waitingCalls';
import { withAnswers } from './support/answers';
import { answering, pick, seeing } from './support/quickInputs';
import { withSetting } from './support/settings';
import { testedApp } from './support/testedApp';
import { until } from './support/until';

const waiting: Waiting = { kind: 'turn', text: 'It takes 4 in 10 s.', untilMs: Date.now() + 5000, ahead: 0 };

describe('calls that wait', () => {
  let app: TestedApp;
  const answers = withAnswers();
  before(async () => {
    app = await testedApp();
  });

  async function searchRows(): Promise<CallOutcome> {
    const { datagovsg } = await app.sandbox.info();
    const values = { resource_id: datagovsg.datasetId, limit: 1 };
    return app.caller.run({ operationId: 'datastoreSearch', environment: 'sandbox', values });
  }
  /** With a sandbox that counts calls; the others of this window do not. */
  const limited = (run: () => Promise<void>) =>
    withSetting('sgApi', 'sandbox.rateLimits', true, async () => {
      await app.sandbox.restart();
      await run();
    }).finally(() => app.sandbox.restart());
  const show = () => vscode.commands.executeCommand('sgApi.showWaitingCalls');

  it('are listed, and one that is chosen can be cancelled before it is sent', () =>
    limited(async () => {
      for (let n = 0; n < 4; n += 1) assert.equal((await searchRows()).kind, 'exchange');
      const fifth = searchRows();
      const call = await until('a call that waits', () => app.waiting.list()[0]);
      const seen = seeing(shown => {
        const [item] = (shown as vscode.QuickPick<vscode.QuickPickItem>).items;
        assert.match(item?.detail ?? '', /data\.gov\.sg accepts 4 row searches in 10 s without a key/);
        assert.match(item?.description ?? '', /^in \d+ s$/);
      }, pick(call.name));
      await answering(show, seen, pick('Cancel the call'));
      assert.deepEqual(await fifth, { kind: 'cancelled' });
      assert.deepEqual(app.waiting.list(), []);
    }));

  it('are listed in their turn, and each can be cancelled by itself', () =>
    limited(async () => {
      for (let n = 0; n < 4; n += 1) assert.equal((await searchRows()).kind, 'exchange');
      const calls = [searchRows(), searchRows(), searchRows()];
      await until('three calls that wait', () => (app.waiting.list().length === 3 ? true : undefined));
      const [first, second, third] = app.waiting.list();
      assert.deepEqual(
        [first, second, third].map(call => call?.waiting.ahead),
        [0, 1, 2],
      );
      second?.cancel();
      assert.deepEqual(await calls[1], { kind: 'cancelled' });
      assert.deepEqual(
        app.waiting.list().map(({ id }) => id),
        [first?.id, third?.id],
      );
      first?.cancel();
      third?.cancel();
      assert.deepEqual(await Promise.all(calls), Array(3).fill({ kind: 'cancelled' }));
    }));

  it('need not wait when the sandbox has no limits', async () => {
    for (let n = 0; n < 6; n += 1) assert.equal((await searchRows()).kind, 'exchange');
  });

  it('are said to be none when none waits', async () => {
    await show();
    assert.ok(answers.saw(/No call is waiting/));
  });

  describe('in the status bar', () => {
    let item: vscode.StatusBarItem & { isShown?: boolean };
    let calls: WaitingCalls;
    let owned: vscode.Disposable;
    beforeEach(() => {
      const { createStatusBarItem } = vscode.window;
      vscode.window.createStatusBarItem = ((id: string, side: vscode.StatusBarAlignment, priority: number) => {
        item = createStatusBarItem(`${id}.tested`, side, priority);
        const [show, hide] = [item.show.bind(item), item.hide.bind(item)];
        item.show = () => (show(), void (item.isShown = true));
        item.hide = () => (hide(), void (item.isShown = false));
        return item;
      }) as typeof createStatusBarItem;
      calls = new WaitingCalls();
      owned = vscode.Disposable.from(calls, waitingStatus(calls));
      Object.assign(vscode.window, { createStatusBarItem });
    });
    afterEach(() => void owned.dispose());

    it('are counted while they wait, in words as well', () => {
      const [one, other] = [calls.noting('Search rows', {}), calls.noting('List datasets', {})];
      assert.ok(!item.isShown);
      one.onWaiting?.(waiting);
      other.onWaiting?.({ ...waiting, ahead: 1 });
      assert.deepEqual([item.isShown, item.text, item.command], [true, '$(clock) 2 waiting', 'sgApi.showWaitingCalls']);
      assert.equal(item.accessibilityInformation?.label, '2 waiting: 2 calls are waiting to be sent');
      assert.match(item.tooltip as string, /It takes 4 in 10 s\.\n/);
      one.onWaiting?.(undefined);
      assert.equal(item.text, '$(clock) 1 waiting');
      other.onWaiting?.(undefined);
      assert.equal(item.isShown, false);
    });

    it('can be cancelled from there, and by their sender still', () => {
      const sender = new AbortController();
      const noted = calls.noting('Search rows', { signal: sender.signal });
      noted.onWaiting?.(waiting);
      calls.list()[0]?.cancel();
      assert.ok(noted.signal?.aborted && !sender.signal.aborted);
      const other = calls.noting('Search rows', { signal: sender.signal });
      sender.abort();
      assert.ok(other.signal?.aborted);
    });
  });
});
