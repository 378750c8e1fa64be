import * as vscode from 'vscode';
import type { App } from '../app';
import type { WaitingCall } from '../status/waitingCalls';
import { choose } from '../keys/wizard/inputs';
import { showInfo } from '../platform/messages';
import { plural } from '../../shared/text/counts';

const title = () => vscode.l10n.t('Waiting Calls');

/** The calls of this window that wait; one that is chosen can be cancelled. */
export async function showWaitingCalls({ waiting }: App): Promise<void> {
  if (waiting.list().length === 0) {
    void showInfo(vscode.l10n.t('No call is waiting to be sent.'));
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
    title: title(),
    placeholder: vscode.l10n.t('Choose a call to cancel it'),
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
  return {
    id,
    label: name,
    description: ahead === 0 ? vscode.l10n.t('in {0} s', seconds) : behindText(seconds, ahead),
    detail: text,
    iconPath: new vscode.ThemeIcon('clock'),
  };
}

const behindText = (seconds: number, ahead: number): string =>
  plural(ahead, n => ({
    one: vscode.l10n.t('in {0} s, behind {1} other', seconds, n),
    other: vscode.l10n.t('in {0} s, behind {1} others', seconds, n),
  }));

async function offerToCancel({ id, name }: WaitingCall, waiting: App['waiting']): Promise<void> {
  const items = [
    { label: vscode.l10n.t('Cancel the call'), iconPath: new vscode.ThemeIcon('circle-slash'), value: 'cancel' },
    { label: vscode.l10n.t('Let it wait'), iconPath: new vscode.ThemeIcon('clock'), value: 'wait' },
  ] as const;
  const chosen = await choose<'cancel' | 'wait'>(
    { title: title(), canGoBack: false },
    { placeholder: vscode.l10n.t('“{0}” is waiting.', name), items },
  );
  if (chosen.kind !== 'value' || chosen.value === 'wait') return;
  const still = waiting.find(id);
  if (still) still.cancel();
  else void showInfo(vscode.l10n.t('“{0}” was sent in the meantime.', name));
}
