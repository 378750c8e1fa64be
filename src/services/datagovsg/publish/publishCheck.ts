import { plural } from '../fileCheck/preflightFinding';
import type { FlowPorts } from '../../../core/flows/flowPorts';
import { PublishCalls } from './publishCalls';
import type { PublishNote } from './publishJournal';

/** Looks at what became of a publishing that was cut off. @returns sentences, and whether the service answered */
export async function checkPublishing(
  note: PublishNote,
  ports: Pick<FlowPorts, 'call'>,
): Promise<{ text: string; isAnswered: boolean }> {
  const calls = new PublishCalls({ ...note, file: note.fileName }, ports, {});
  const status = await calls.status();
  if (!status.ok)
    return { text: `What became of it could not be asked. ${status.error.text}`.trim(), isAnswered: false };
  const rows = await calls.rows(0, 1);
  const said = `The ingestion status of “${note.datasetName}” is ${status.value.status}.`;
  return { text: `${said} ${rows.ok ? rowWords(note, rows.value.total) : rows.error.text}`.trim(), isAnswered: true };
}

function rowWords({ mode, fileRows, rowsBefore }: PublishNote, total: number): string {
  const before = rowsBefore === undefined ? '' : `, and had ${plural(rowsBefore, 'row')} before`;
  if (fileRows === undefined) return `It has ${plural(total, 'row')} now${before}.`;
  const expected = mode === 'replace' ? fileRows : rowsBefore === undefined ? undefined : rowsBefore + fileRows;
  const has = `It has ${plural(total, 'row')} now${before}; the file has ${fileRows.toLocaleString('en-SG')}.`;
  if (expected === undefined || expected === rowsBefore) return has;
  if (total === expected) return `${has} So the file seems to be in.`;
  return total === rowsBefore ? `${has} So the file is not in, or not yet.` : has;
}
