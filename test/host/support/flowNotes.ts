import { join } from 'node:path';
import type { FlowNote } from '../../../src/core/flows/flowJournal';
import { NoteFolder } from '../../../src/core/storage/noteFolder';
import type { TestedApp } from '../../../src/host/testedApp';

/** A note as any process leaves it. */
export const writeFlowNote = ({ context }: TestedApp, id: string, note: FlowNote): Promise<void> =>
  new NoteFolder<FlowNote>(join(context.globalStorageUri.fsPath, 'flows'), 'flow-', () => true).write(id, note);
