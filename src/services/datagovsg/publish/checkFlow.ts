import * as l10n from '@vscode/l10n';
import type { Flow, FlowReport, LeftOver } from '../../../core/flows/flow';
import type { FlowPorts } from '../../../core/flows/flowPorts';
import type { Steps } from '../../../core/flows/steps';
import { flowInputs } from '../generated/flowInputs';
import { cutOffText } from './cutOffWords';
import { PublishCalls } from './publishCalls';
import { phaseWords } from './publishProgress';
import type { CheckInputs } from './publishTypes';
import { plural } from '../../../shared/text/counts';

/** Sentences, and whether the service answered. */
export interface CheckEnd {
  text: string;
  isAnswered: boolean;
}

export interface CheckStep {
  reads: 'status' | 'rows';
}

/** Checks what became of a publishing that was cut off: it cannot be resumed, as nobody knows what arrived. */
export const checkFlow: Flow<CheckInputs, CheckStep, CheckEnd> = {
  id: 'checkPublishing',
  inputs: flowInputs.checkPublishing,
  title: ({ datasetName }) => l10n.t('Checking “{0}”', datasetName),
  run: checkPublishing,
  progress: ({ reads }) => ({
    text: reads === 'status' ? l10n.t('Reading the ingestion status') : l10n.t('Counting the rows'),
  }),
  report: (_inputs, end) => Promise.resolve({ level: 'info', text: end.text, offers: [] } satisfies FlowReport),
  journal: {
    noteAt: () => undefined,
    after: (_inputs, end) => Promise.resolve(end?.isAnswered ? 'forget' : 'leave'),
  },
  resumption: {
    reported: 'untilAnswered',
    left: note => Promise.resolve(leftOf(note)),
    discard: () => Promise.resolve(undefined), // there is nothing but the note
  },
};

async function* checkPublishing(note: CheckInputs, ports: Pick<FlowPorts, 'call'>): Steps<CheckStep, CheckEnd> {
  const calls = new PublishCalls(note, ports);
  yield { reads: 'status' };
  const status = await calls.status();
  if (!status.ok) {
    const failed = l10n.t('What became of it could not be checked.');
    return { text: `${failed} ${status.error.text}`.trim(), isAnswered: false };
  }
  yield { reads: 'rows' };
  const rows = await calls.rows(0, 1);
  const said = l10n.t('The ingestion status of “{0}” is {1}.', note.datasetName, status.value.status);
  return { text: `${said} ${rows.ok ? rowWords(note, rows.value.total) : rows.error.text}`.trim(), isAnswered: true };
}

function rowWords(note: CheckInputs, total: number): string {
  const { fileRows, rowsBefore } = note;
  const sentences = [
    plural(total, n => ({ one: l10n.t('It has {0} row now.', n), other: l10n.t('It has {0} rows now.', n) })),
    rowsBefore === undefined
      ? ''
      : plural(rowsBefore, n => ({
          one: l10n.t('It had {0} row before.', n),
          other: l10n.t('It had {0} rows before.', n),
        })),
    fileRows === undefined
      ? ''
      : plural(fileRows, n => ({
          one: l10n.t('The file has {0} row.', n),
          other: l10n.t('The file has {0} rows.', n),
        })),
    conclusion(note, total),
  ];
  return sentences.filter(each => each !== '').join(' ');
}

/** Empty where the numbers do not show it. */
function conclusion({ mode, fileRows, rowsBefore }: CheckInputs, total: number): string {
  if (fileRows === undefined) return '';
  const expected = mode === 'replace' ? fileRows : rowsBefore === undefined ? undefined : rowsBefore + fileRows;
  if (expected === undefined || expected === rowsBefore) return '';
  if (total === expected) return l10n.t('So the file seems to be in.');
  return total === rowsBefore ? l10n.t('So the file is not in, or not yet.') : '';
}

const leftOf = (note: CheckInputs): LeftOver => ({
  ...{ name: note.datasetName, place: note.fileName, progress: phaseWords(note.phase), text: cutOffText(note) },
  ...{ resume: l10n.t('Check Now'), discard: l10n.t('Forget It'), isHarmless: false, isBusy: false },
});
