import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import * as l10n from '@vscode/l10n';
import type { FlowPorts } from '../../../core/flows/flowPorts';
import type { Steps } from '../../../core/flows/steps';
import { downloadDataset, downloadProblem, type DownloadReport } from '../download/downloadDataset';
import type { DownloadStep } from '../download/downloadSteps';
import type { PublishInputs, PublishLook } from './publishTypes';
import { numberText, plural } from '../../../shared/text/counts';

/**
 * Downloads today's data to a file that the user chooses.
 * @returns `proceed`: the data may be replaced now; `stop`: the user does not want that; or why it cannot be, as a sentence
 */
export async function* keepCopy(
  inputs: PublishInputs,
  look: PublishLook,
  ports: FlowPorts,
): Steps<DownloadStep, 'proceed' | 'stop' | { text: string }> {
  const file = await ports.ask.newFile({
    id: 'copy',
    title: l10n.t('Copy of Today’s Data'),
    saveLabel: l10n.t('Save Copy'),
    proposed: join(dirname(inputs.file) || homedir(), copyName(inputs, ports.now())),
    filters: { [l10n.t('CSV files')]: ['csv'] },
  });
  if (file === undefined) return 'stop';
  if (file === inputs.file) return { text: l10n.t('The copy would overwrite the file to send. Choose another name.') };
  const { environment, datasetId } = inputs;
  const copy = yield* downloadDataset({ environment, datasetId, format: look.dataset.format ?? 'CSV', file }, ports);
  if (ports.signal.aborted) return 'stop';
  const why = copy.ok ? lackOf(copy.value, look, file) : downloadProblem(copy.error);
  return why === undefined || (await isReplacedWithout(why, ports)) ? 'proceed' : 'stop';
}

/** The id is a path only after it was checked to be one: letters and digits. */
const copyName = ({ datasetId }: PublishInputs, nowMs: number): string =>
  `${basename(datasetId.replace(/[^A-Za-z0-9_]/g, ''))}-${new Date(nowMs).toISOString().slice(0, 10)}.csv`;

/** A copy that lacks rows is none, if the number of rows is known. */
function lackOf({ count }: DownloadReport, { today }: PublishLook, file: string): string | undefined {
  if (count === undefined || !today || count.number >= today.total) return undefined;
  return plural(count.number, n => ({
    one: l10n.t('The copy ({0}) has {1} row, but the dataset has {2}.', basename(file), n, numberText(today.total)),
    other: l10n.t('The copy ({0}) has {1} rows, but the dataset has {2}.', basename(file), n, numberText(today.total)),
  }));
}

async function isReplacedWithout(why: string, { ask }: FlowPorts): Promise<boolean> {
  const answer = await ask.choose({
    ...{
      id: 'withoutCopy',
      text: `${l10n.t('There is no complete copy of today’s data.')} ${why}`,
      detail: l10n.t('Nothing has been sent yet.'),
    },
    choices: [
      { answer: 'stop', label: l10n.t('Do Not Replace') },
      { answer: 'replace', label: l10n.t('Replace Without a Copy') },
    ],
    ...{ harmless: 'stop', isHarm: true },
  });
  return answer === 'replace';
}
