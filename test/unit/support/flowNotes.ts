import { FlowJournal, type FlowJournalParts, type FlowNote } from '../../../src/core/flows/flowJournal';
import { NoteFolder } from '../../../src/core/storage/noteFolder';
import { services } from '../../../src/services';

/** The notes of the flows of all services. */
export const journalIn = (folder: string, over: Partial<FlowJournalParts> = {}): FlowJournal =>
  new FlowJournal({ folder, findFlow: id => services.findFlow(id), ...over });

/** A note as any process leaves it. */
export const writeNote = (folder: string, id: string, note: FlowNote): Promise<void> =>
  new NoteFolder<FlowNote>(folder, 'flow-', () => true).write(id, note);
