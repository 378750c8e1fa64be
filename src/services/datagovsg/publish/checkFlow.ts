import type { Flow, FlowReport, LeftOver } from '../../../core/flows/flow';
import type { FlowPorts } from '../../../core/flows/flowPorts';
import type { Steps } from '../../../core/flows/steps';
import { flowInputs } from '../generated/flowInputs';
import { cutOffText } from './cutOffWords';
import { PublishCalls } from './publishCalls';
import type { CheckInputs } from './publishTypes';
import { numberText, plural } from '../../../shared/text/counts';

/** Sentences, and whether the service answered. */
export interface CheckEnd {
  text: string;
  isAnswered: boolean;
}

export interface CheckStep {
  asks: 'status' | 'rows';
}

/** Looks at what became of a publishing that was cut off: it cannot be sent on, as nobody knows what arrived. */
export const checkFlow: Flow<CheckInputs, CheckStep, CheckEnd> = {
  id: 'checkPublishing',
  inputs: flowInputs.checkPublishing,
  title: ({ datasetName }) => `Looking at “${datasetName}”`,
  run: checkPublishing,
  progress: ({ asks }) => ({ text: asks === 'status' ? 'Asking for the ingestion status' : 'Counting its rows' }),
  report: (_inputs, end) => Promise.resolve({ level: 'info', text: end.text, offers: [] } satisfies FlowReport),
  journal: {
    noteAt: () => undefined,
    after: (_inputs, end) => Promise.resolve(end?.isAnswered ? 'forget' : 'leave'),
  },
  resumption: {
    isSaid: 'untilAnswered',
    left: note => Promise.resolve(leftOf(note)),
    discard: () => Promise.resolve(undefined), // there is nothing but the note
  },
};

async function* checkPublishing(note: CheckInputs, ports: Pick<FlowPorts, 'call'>): Steps<CheckStep, CheckEnd> {
  const calls = new PublishCalls(note, ports);
  yield { asks: 'status' };
  const status = await calls.status();
  if (!status.ok)
    return { text: `What became of it could not be asked. ${status.error.text}`.trim(), isAnswered: false };
  yield { asks: 'rows' };
  const rows = await calls.rows(0, 1);
  const said = `The ingestion status of “${note.datasetName}” is ${status.value.status}.`;
  return { text: `${said} ${rows.ok ? rowWords(note, rows.value.total) : rows.error.text}`.trim(), isAnswered: true };
}

function rowWords({ mode, fileRows, rowsBefore }: CheckInputs, total: number): string {
  const before = rowsBefore === undefined ? '' : `, and had ${plural(rowsBefore, 'row')} before`;
  if (fileRows === undefined) return `It has ${plural(total, 'row')} now${before}.`;
  const expected = mode === 'replace' ? fileRows : rowsBefore === undefined ? undefined : rowsBefore + fileRows;
  const has = `It has ${plural(total, 'row')} now${before}; the file has ${numberText(fileRows)}.`;
  if (expected === undefined || expected === rowsBefore) return has;
  if (total === expected) return `${has} So the file seems to be in.`;
  return total === rowsBefore ? `${has} So the file is not in, or not yet.` : has;
}

const leftOf = (note: CheckInputs): LeftOver => ({
  ...{ name: note.datasetName, place: note.fileName, progress: note.phase, text: cutOffText(note) },
  ...{ resume: 'Check Now', discard: 'Forget It', isHarmless: false, isBusy: false },
});
