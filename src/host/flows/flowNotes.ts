import * as vscode from 'vscode';
import type { CutOffFlow, FlowJournal } from '../../core/flows/flowJournal';
import { guardedListener } from '../platform/guarded';
import type { Log } from '../platform/log';
import { showInfo, showWarning } from '../platform/messages';

/** After activation, so that the window is usable first. */
const checkAfterMs = 10_000;

interface FlowNoteParts {
  log: Log;
  /** Of the extension, for all windows; asked for when it is needed. */
  folder(): vscode.Uri;
  resume(cutOff: CutOffFlow): Promise<unknown>;
  discard(cutOff: CutOffFlow): Promise<unknown>;
}

/** The notes of flows in progress, and the message about those that were interrupted, for instance by a crash. */
export class FlowNotes implements vscode.Disposable {
  private readonly timer: NodeJS.Timeout;
  private made: Promise<FlowJournal> | undefined;

  constructor(private readonly parts: FlowNoteParts) {
    this.timer = setTimeout(() => {
      guardedListener(parts.log, vscode.l10n.t('The check for interrupted downloads and uploads'), () =>
        this.reportCutOff(),
      )();
    }, checkAfterMs).unref();
  }

  /** Loaded on first use. */
  journal(): Promise<FlowJournal> {
    return (this.made ??= this.make());
  }

  /** @returns what was reported */
  async reportCutOff(): Promise<readonly CutOffFlow[]> {
    const journal = await this.journal();
    const found = await journal.cutOff();
    for (const each of found) {
      await journal.report(each);
      // Not awaited: the message stays until it is answered.
      guardedListener(this.parts.log, vscode.l10n.t('The message about an interrupted download or upload'), () =>
        this.offer(each),
      )();
    }
    return found;
  }

  dispose(): void {
    clearTimeout(this.timer);
  }

  private async make(): Promise<FlowJournal> {
    const { FlowJournal: Journal } = await import('../../core/flows/flowJournal');
    const { services } = await import('../../services');
    const folder = vscode.Uri.joinPath(this.parts.folder(), 'flows').fsPath;
    return new Journal({ folder, findFlow: id => services.findFlow(id) });
  }

  private async offer(each: CutOffFlow): Promise<void> {
    const { text, resume, discard, isHarmless } = each.left;
    const chosen = await (isHarmless ? showInfo : showWarning)(text, resume, discard);
    if (chosen === resume) await this.parts.resume(each);
    if (chosen === discard) await this.parts.discard(each);
  }
}
