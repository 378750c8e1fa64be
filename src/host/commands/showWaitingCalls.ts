import * as vscode from 'vscode';
import type { App } from '../app';
import type { WaitingCall } from '../status/waitingCalls';
import { choose } from '../keys/wizard/inputs';
import { showInfo } from '../platform/messages';
import { plural } from '../../shared/text/counts';

const title = 'Waiting Calls';

/** The calls of this window that wait; one that is chosen can be cancelled. */
export async function showWaitingCalls({ waiting }: App): Promise<void> {
  if (waiting.list().length === 0) {
    void showInfo('No call waits to be sent.');
    return;
  }
  const id = await pickWaiting(waiting);
  const call = id === undefined ? undefined : waiting.find(id);
  if (call) await offerToCancel(call, waiting);
}

interface WaitingItem extends vscode.QuickPickItem {
  id: number;
}

/** The list follows the clock, and closes itself when nothing waits any more. */
async function pickWaiting(waiting: App['waiting']): Promise<number | undefined> {
  const pick = vscode.window.createQuickPick<WaitingItem>();
  Object.assign(pick, {
    title,
    placeholder: 'Choose a call to cancel it',
    keepScrollPosition: true,
    matchOnDetail: true,
  });
  const draw = () => {
    const active = pick.activeItems[0]?.id;
    pick.items = waiting.list().map(itemOf);
    const again = pick.items.filter(({ id }) => id === active);
    if (again.length > 0) pick.activeItems = again;
    if (pick.items.length === 0) pick.hide();
  };
  draw();
  const ticking = setInterval(draw, 1000);
  const listening = waiting.onDidChange(draw);
  try {
    return await new Promise(resolve => {
      pick.onDidAccept(() => resolve(pick.selectedItems[0]?.id));
      pick.onDidHide(() => resolve(undefined));
      pick.show();
    });
  } finally {
    clearInterval(ticking);
    listening.dispose();
    pick.dispose();
  }
}

function itemOf({ id, name, waiting: { text, untilMs, ahead } }: WaitingCall): WaitingItem {
  const seconds = Math.max(0, Math.ceil((untilMs - Date.now()) / 1000));
  const behind = ahead === 0 ? '' : `, behind ${plural(ahead, 'other')}`;
  return {
    id,
    label: name,
    description: `in ${seconds} s${behind}`,
    detail: text,
    iconPath: new vscode.ThemeIcon('clock'),
  };
}

async function offerToCancel({ id, name }: WaitingCall, waiting: App['waiting']): Promise<void> {
  const items = [
    { label: 'Cancel the call', iconPath: new vscode.ThemeIcon('circle-slash'), value: 'cancel' },
    { label: 'Let it wait', iconPath: new vscode.ThemeIcon('clock'), value: 'wait' },
  ] as const;
  const chosen = await choose<'cancel' | 'wait'>(
    { title, canGoBack: false },
    { placeholder: `“${name}” waits.`, items },
  );
  if (chosen.kind !== 'value' || chosen.value === 'wait') return;
  const still = waiting.find(id);
  if (still) still.cancel();
  else void showInfo(`“${name}” was sent meanwhile.`);
}
