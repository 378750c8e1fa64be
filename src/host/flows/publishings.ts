import * as vscode from 'vscode';
import type { PublishJournal, PublishNote } from '../../services/datagovsg/publish/publishJournal';
import type { PublishWish } from '../../services/datagovsg/publish/publishTypes';
import type { Caller } from '../platform/caller';
import type { Log } from '../platform/log';
import { guardedListener } from '../platform/guarded';
import { showInfo, showWarning } from '../platform/messages';

/** After activation, so that the window is usable first. */
const lookMs = 10_000;

/** Asked for late: they are made after it. */
interface PublishingParts {
  log: Log;
  caller: Caller;
}

/** What is kept of publishings that are under way, and the word about those that were cut off. */
export class Publishings implements vscode.Disposable {
  private readonly timer: NodeJS.Timeout;
  private made: Promise<PublishJournal> | undefined;

  /** @param folder of the extension, for all windows; asked for when it is needed */
  constructor(
    private readonly parts: () => PublishingParts,
    private readonly folder: () => vscode.Uri,
  ) {
    this.timer = setTimeout(() => {
      guardedListener(parts().log, 'Looking for uploads that were cut off', () => this.tellOfCutOff())();
    }, lookMs).unref();
  }

  journal(): Promise<PublishJournal> {
    this.made ??= import('../../services/datagovsg/publish/publishJournal').then(
      ({ PublishJournal: Journal }) => new Journal(vscode.Uri.joinPath(this.folder(), 'publishing').fsPath),
    );
    return this.made;
  }

  /** What any window sends to the same dataset at this moment. */
  async beside({ environment, datasetId }: PublishWish): Promise<PublishNote | undefined> {
    const { isProcessRunning } = await import('../../core/isProcessRunning');
    const journal = await this.journal();
    const notes = await journal.underWay(isProcessRunning).catch((error: unknown) => {
      this.parts().log.warn(`What other windows publish could not be read. ${String(error)}`);
      return [];
    });
    return notes.find(note => note.environment === environment && note.datasetId === datasetId);
  }

  /** @returns what was told */
  async tellOfCutOff(): Promise<readonly PublishNote[]> {
    const { isProcessRunning } = await import('../../core/isProcessRunning');
    const journal = await this.journal();
    const notes = await journal.cutOff(isProcessRunning);
    for (const note of notes) {
      // Taken over, so that another window does not tell it too; a later start does, if nobody has answered by then.
      await journal.write({ ...note, isTold: true, processId: process.pid, phaseAt: new Date().toISOString() });
      // Not awaited: the message stays until it is answered.
      guardedListener(this.parts().log, 'Telling of an upload that was cut off', () => this.tell(note))();
    }
    return notes;
  }

  private async tell(note: PublishNote): Promise<void> {
    const { cutOffText } = await import('../../services/datagovsg/publish/publishJournal');
    const [check, forget] = ['Check Now', 'Forget It'];
    const choice = await showWarning(cutOffText(note), check, forget);
    if (choice === undefined) return;
    const outcome = choice === check ? await this.check(note) : undefined;
    if (!outcome || outcome.isAnswered) await (await this.journal()).clear(note.id);
    if (outcome) void showInfo(outcome.text); // not awaited: all is done
  }

  private async check(note: PublishNote) {
    const { flowPorts } = await import('./flowPorts');
    const { checkPublishing } = await import('../../services/datagovsg/publish/publishCheck');
    return checkPublishing(note, flowPorts(this.parts()));
  }

  dispose(): void {
    clearTimeout(this.timer);
  }
}
