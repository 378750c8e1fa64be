import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { FlowPorts } from '../../../core/flows/flowPorts';
import type { Steps } from '../../../core/flows/steps';
import { downloadDataset, downloadProblem, type DownloadReport } from '../download/downloadDataset';
import type { DownloadStep } from '../download/downloadSteps';
import type { PublishInputs, PublishLook } from './publishTypes';
import { plural } from '../../../shared/text/counts';

/**
 * Downloads today's data to a file that the user chooses.
 * @returns `goOn`: the data may be replaced now; `stop`: the user does not want that; or why it cannot be, as a sentence
 */
export async function* keepCopy(
  inputs: PublishInputs,
  look: PublishLook,
  ports: FlowPorts,
): Steps<DownloadStep, 'goOn' | 'stop' | { text: string }> {
  const file = await ports.ask.newFile({
    id: 'copy',
    title: 'Copy of Today’s Data',
    saveLabel: 'Save Copy',
    proposed: join(dirname(inputs.file) || homedir(), copyName(inputs, ports.now())),
    filters: { 'CSV files': ['csv'] },
  });
  if (file === undefined) return 'stop';
  if (file === inputs.file)
    return { text: 'The copy would be written over the file that is to be sent. Choose another name.' };
  const { environment, datasetId } = inputs;
  const copy = yield* downloadDataset({ environment, datasetId, format: look.dataset.format ?? 'CSV', file }, ports);
  if (ports.signal.aborted) return 'stop';
  const why = copy.ok ? lackOf(copy.value, look, file) : downloadProblem(copy.error);
  return why === undefined || (await isReplacedWithout(why, ports)) ? 'goOn' : 'stop';
}

/** The id is a path only after it was checked to be one: letters and digits. */
const copyName = ({ datasetId }: PublishInputs, nowMs: number): string =>
  `${basename(datasetId.replace(/[^A-Za-z0-9_]/g, ''))}-${new Date(nowMs).toISOString().slice(0, 10)}.csv`;

/** A copy that lacks rows is none, if the number of rows is known. */
function lackOf({ count }: DownloadReport, { today }: PublishLook, file: string): string | undefined {
  if (count === undefined || !today || count.number >= today.total) return undefined;
  return `The copy (${basename(file)}) has ${plural(count.number, 'row')}, but the dataset has ${today.total}.`;
}

async function isReplacedWithout(why: string, { ask }: FlowPorts): Promise<boolean> {
  const answer = await ask.choose({
    ...{ id: 'withoutCopy', text: `There is no whole copy of today’s data. ${why}`, detail: 'Nothing was sent yet.' },
    choices: [
      { answer: 'stop', label: 'Do Not Replace' },
      { answer: 'replace', label: 'Replace Without a Copy' },
    ],
    ...{ harmless: 'stop', isHarm: true },
  });
  return answer === 'replace';
}
