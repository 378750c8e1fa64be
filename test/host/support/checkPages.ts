import * as vscode from 'vscode';
import type { FileCheckView } from '../../../src/services/datagovsg/checkPage/fileCheckView';
import type { CheckToHost, ToCheckView } from '../../../src/shared/checkMessages';
import { spied } from './spiedPanel';

/** What a person does on the page about a checked file, whenever it asks for a decision. */
type Press = 'send' | 'copyFirst' | 'again' | 'cancel' | ((page: CheckPage) => unknown);

export interface CheckPage {
  panel: vscode.WebviewPanel;
  check: FileCheckView;
  /** As if the page had posted it. */
  say: (message: CheckToHost) => void;
}

export interface CheckPages {
  /** In this order; after the last the page is closed. */
  press(...presses: Press[]): void;
  /** Each look that was shown, and each page with what it showed last. */
  readonly looks: readonly FileCheckView[];
  readonly pages: readonly CheckPage[];
}

/** Closes the page when a press fails, so that the test ends at once. */
async function attempt(press: (page: CheckPage) => unknown, page: CheckPage): Promise<void> {
  try {
    await press(page);
  } catch (error) {
    page.panel.dispose();
    throw error;
  }
}

/** Stands in for the person at the page about a checked file, for the tests of a `describe`. */
export function withCheckPages(): CheckPages {
  let presses: Press[] = [];
  let looks: FileCheckView[] = [];
  let pages: CheckPage[] = [];
  const create = vscode.window.createWebviewPanel;
  const act = (page: CheckPage) => {
    const press = presses.shift();
    if (press === undefined) page.panel.dispose();
    else if (typeof press === 'function') void attempt(press, page);
    else if (press === 'cancel') page.say({ type: 'cancelled' });
    else page.say({ type: 'chose', lookId: page.check.lookId, choice: press });
  };
  const watch = (panel: vscode.WebviewPanel) => {
    const said = new vscode.EventEmitter<unknown>();
    let page: CheckPage | undefined;
    const take = (message: ToCheckView) => {
      const before = page?.check;
      if (message.type === 'check') page = Object.assign(page ?? added(panel, said), { check: message.check });
      else if (page && message.type === 'checkStep') page.check = { ...page.check, ...message };
      const { check } = page ?? {};
      if (!page || !check) return;
      if (message.type === 'check' && before?.lookId !== check.lookId) looks.push(check);
      const isNew = before?.lookId !== check.lookId || before.step.kind !== 'deciding';
      // Later, as a person: the host has ended what it is at.
      if (check.step.kind === 'deciding' && isNew) setImmediate(act, page);
    };
    const { postMessage, onDidReceiveMessage } = spied(panel.webview, { push: take }, said.event);
    Object.defineProperties(panel.webview, {
      postMessage: { value: postMessage },
      onDidReceiveMessage: { value: onDidReceiveMessage },
    });
    // The real page does so too, some time later.
    setImmediate(() => said.fire({ type: 'ready' }));
  };
  const added = (panel: vscode.WebviewPanel, said: vscode.EventEmitter<unknown>) => {
    const page = { panel, say: (message: CheckToHost) => said.fire(message) };
    return (pages[pages.length] = page as CheckPage);
  };
  before(() => {
    vscode.window.createWebviewPanel = (...given: Parameters<typeof create>) => {
      const panel = create(...given);
      if (panel.title.startsWith('Check of ')) watch(panel);
      return panel;
    };
  });
  beforeEach(() => {
    [presses, looks, pages] = [[], [], []];
  });
  after(() => {
    vscode.window.createWebviewPanel = create;
  });
  return {
    press: (...given) => void presses.push(...given),
    get looks() {
      return looks;
    },
    get pages() {
      return pages;
    },
  };
}
