import { stat } from 'node:fs/promises';
import * as vscode from 'vscode';
import {
  fileCheckOf,
  reduceFileCheck,
  type FileCheck,
  type FileCheckEffect,
  type FileCheckEvent,
} from '../../services/datagovsg/checkPage/fileCheck';
import { fileCheckView, titleOf } from '../../services/datagovsg/checkPage/fileCheckView';
import type {
  PublishDecision,
  PublishEnd,
  PublishLook,
  PublishInputs,
} from '../../services/datagovsg/publish/publishTypes';
import { unreachable } from '../../core/unreachable';
import type { ToCheckView } from '../../shared/checkMessages';
import { languageMessage } from '../../shared/protocol';
import type { App } from '../app';
import { confirmHarm } from '../prompts/confirmHarm';
import { guardedListener } from '../platform/guarded';
import { openFinding } from './openFinding';
import { checkPageMessage } from './checkPageMessage';
import { plainText } from '../platform/plainText';

const what = () => vscode.l10n.t('The page about a file');

export interface FileCheckActions {
  /** Ends a look or a sending that runs. */
  stop(): void;
  showReport(about: PublishLook | PublishEnd): Promise<void>;
}

/** Milliseconds between two checks whether the file is still the one that was checked. */
const checkEveryMs = 1000;

/** The page on which the user decides about a checked file, and sees what becomes of it. It opens with the first look. */
export class FileCheckPage {
  private state: FileCheck | undefined;
  private panel: vscode.WebviewPanel | undefined;
  private resolve: ((decision: PublishDecision) => void) | undefined;

  constructor(
    private readonly app: Pick<App, 'log' | 'panels'>,
    private readonly inputs: PublishInputs,
    private readonly actions: FileCheckActions,
  ) {}

  /** Shows a look. @returns what the user decides on it */
  decide(look: PublishLook): Promise<PublishDecision> {
    return new Promise((resolve, reject) => {
      this.resolve = resolve;
      if (this.state) {
        this.dispatch({ type: 'checked', look });
      } else {
        this.state = fileCheckOf(this.inputs, look);
        const title = plainText(titleOf(this.inputs));
        this.app.panels.newPage(title, 'checklist', panel => this.listen(panel)).catch(reject);
      }
      this.seeFile();
    });
  }

  say(text: string): void {
    this.dispatch({ type: 'progressed', text });
  }

  end(end: PublishEnd): void {
    this.dispatch({ type: 'ended', end });
  }

  /** The user cancels somewhere else. */
  cancel(): void {
    this.dispatch({ type: 'cancelled' });
  }

  private listen(panel: vscode.WebviewPanel): void {
    this.panel = panel;
    const { log } = this.app;
    // A watcher starts late, and is not notified about some drives.
    const timer = setInterval(() => this.seeFile(), checkEveryMs).unref();
    const owned = [
      new vscode.Disposable(() => clearInterval(timer)),
      panel.webview.onDidReceiveMessage(guardedListener(log, what(), (message: unknown) => this.receive(message))),
    ];
    panel.onDidDispose(() => {
      this.panel = undefined;
      vscode.Disposable.from(...owned).dispose();
      this.dispatch({ type: 'closed' });
    });
  }

  private receive(message: unknown): void {
    const known = checkPageMessage(message);
    if (!known.ok) return this.app.log.warn(`The page about a file sent a message that is not known: ${known.error}`);
    if (known.value.type !== 'ready') return this.dispatch(known.value);
    this.post(languageMessage());
    this.postAll();
  }

  private dispatch(event: FileCheckEvent): void {
    if (!this.state) return;
    const { state, effects } = reduceFileCheck(this.state, event);
    const before = this.state;
    this.state = state;
    const { lookId, step, isFileChanged } = state;
    if (lookId !== before.lookId) this.postAll();
    else if (state !== before) this.post({ type: 'checkStep', lookId, step, isFileChanged });
    const run = guardedListener(this.app.log, what(), (effect: FileCheckEffect) => this.run(effect));
    effects.forEach(effect => run(effect));
  }

  private async run(effect: FileCheckEffect): Promise<void> {
    const { state } = this;
    if (!state) return;
    switch (effect.type) {
      case 'decide':
        return this.resolve?.(effect.decision);
      case 'confirm':
        return this.confirm(effect);
      case 'stop':
        return this.actions.stop();
      case 'openFinding':
        return openFinding(this.inputs.file, state.look.preflight, effect.index);
      case 'showReport':
        return this.actions.showReport(state.end ?? state.look);
      default:
        return unreachable(effect);
    }
  }

  /** A question that fails counts as a no, so that the page can be used again. */
  private async confirm(effect: Extract<FileCheckEffect, { type: 'confirm' }>): Promise<void> {
    const { lookId, choice, words } = effect;
    const { question, detail, harm, harmless } = words;
    let isConfirmed = false;
    try {
      isConfirmed = await confirmHarm(question, { detail, harm, harmless });
    } finally {
      this.dispatch({ type: 'answered', lookId, choice, isConfirmed });
    }
  }

  /** Not awaited: the page says it when it is known. */
  private seeFile(): void {
    if (this.state?.step.kind !== 'deciding') return;
    void stat(this.inputs.file).then(
      ({ size, mtimeMs }) => this.dispatch({ type: 'fileSeen', identity: { sizeBytes: size, modifiedMs: mtimeMs } }),
      () => this.dispatch({ type: 'fileSeen', identity: undefined }),
    );
  }

  private postAll(): void {
    if (!this.state) return;
    this.post({ type: 'check', check: fileCheckView(this.state), takesFocus: this.panel?.active === true });
  }

  /** Not awaited: a page that is hidden or loading gets all when it is ready. */
  private post(message: ToCheckView): void {
    void this.panel?.webview.postMessage(message);
  }
}
