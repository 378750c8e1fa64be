import { join } from 'node:path';
import type { FlowNote } from '../../../src/core/flows/flowJournal';
import type { TestedApp } from '../../../src/host/testedApp';
import { writeNote } from '../../unit/support/flowNotes';

/** A note as any process leaves it. */
export const writeFlowNote = ({ context }: TestedApp, id: string, note: FlowNote): Promise<void> =>
  writeNote(join(context.globalStorageUri.fsPath, 'flows'), id, note);
