import { createHash } from 'node:crypto';
import { discardPart, isBeingReceived } from '../../../core/calls/files/beingReceived';
import { readPartRecord } from '../../../core/calls/files/partRecord';
import type { Flow, FlowOffer, FlowReport, LeftOver, NoteFate } from '../../../core/flows/flow';
import type { FlowRun } from '../../../core/flows/flowPorts';
import { flowInputs } from '../generated/flowInputs';
import {
  downloadDataset,
  downloadProblem,
  type DownloadEnd,
  type DownloadFailure,
  type DownloadInputs,
  type DownloadReport,
} from './downloadDataset';
import type { DownloadStep } from './downloadSteps';
import { percent, reportWords, stepWords } from './downloadWords';
import { sizeText } from '../../../shared/text/sizes';

/** A dataset as a file. What was cut off is resumed by the same inputs: its unfinished file tells how far it is. */
export const downloadFlow: Flow<DownloadInputs, DownloadStep, DownloadEnd> = {
  id: 'download',
  inputs: flowInputs.download,
  title: inputs => `Downloading “${nameOf(inputs)}”`,
  run: (inputs, ports) => downloadDataset(inputs, ports),
  progress: step => ({ text: stepWords(step), ...shareOf(step) }),
  report: (inputs, end) => (end.ok ? Promise.resolve(saved(inputs, end.value)) : notSaved(inputs, end.error)),
  journal: {
    // One for each place, so that a second try takes the first one's.
    nameOf: ({ file }) => createHash('sha256').update(file).digest('hex').slice(0, 32),
    // As soon as there is something to resume.
    noteAt: (inputs, step) => (step.phase === 'receive' ? runOf(inputs) : undefined),
    after,
  },
  resumption: { isSaid: 'once', left, discard },
};

const nameOf = ({ name, datasetId }: DownloadInputs): string => name ?? datasetId;
const runOf = (inputs: DownloadInputs): FlowRun => ({ flow: 'download', inputs });

function shareOf(step: DownloadStep): { share?: number } {
  if (step.phase !== 'receive' || step.progress.totalBytes === undefined) return {};
  return { share: percent(step.progress.receivedBytes, step.progress.totalBytes) / 100 };
}

/** What another run has received so far is neither ours to resume nor to discard. */
async function after({ file }: DownloadInputs, end: DownloadEnd | undefined): Promise<NoteFate> {
  if (end?.ok) return 'forget';
  if (end?.error.kind === 'busy' || (await isBeingReceived(file))) return 'leave';
  return (await readPartRecord(file)) ? 'keep' : 'forget';
}

function saved(inputs: DownloadInputs, report: DownloadReport): FlowReport {
  const { file } = inputs;
  const { sha256 } = report;
  const checksum: readonly FlowOffer[] =
    sha256 === undefined ? [] : [{ label: 'Copy Checksum', do: 'copyText', text: sha256 }];
  const offers: readonly FlowOffer[] = [
    { label: 'Open', do: 'openFile', file },
    ...checksum,
    { label: 'Reveal', do: 'revealFile', file },
  ];
  return { level: 'info', text: reportWords(nameOf(inputs), report), offers, hasSaved: true };
}

async function notSaved(inputs: DownloadInputs, failure: DownloadFailure): Promise<FlowReport | undefined> {
  const isOthers = failure.kind === 'busy' || (await isBeingReceived(inputs.file));
  const part = isOthers ? undefined : await readPartRecord(inputs.file);
  const isCancelled = failure.kind === 'cancelled';
  if (isCancelled && !part) return undefined;
  const kept = part ? ` The ${sizeText(part.bytes)} that came are kept.` : '';
  const text = `“${nameOf(inputs)}” was not downloaded. ${downloadProblem(failure)}${kept}`;
  return { level: isCancelled ? 'info' : 'error', text, offers: offersAfter(inputs, failure, part !== undefined) };
}

function offersAfter(inputs: DownloadInputs, failure: DownloadFailure, isPartKept: boolean): readonly FlowOffer[] {
  const run = runOf(inputs);
  if (failure.kind === 'busy') return [];
  if (!isPartKept) return [{ label: 'Try Again', do: 'run', run }];
  return [
    { label: 'Resume', do: 'run', run },
    { label: 'Discard', do: 'discard', run },
  ];
}

async function left(inputs: DownloadInputs): Promise<LeftOver | undefined> {
  const { file } = inputs;
  const part = await readPartRecord(file);
  if (!part) return undefined;
  const progress =
    part.totalBytes === undefined ? sizeText(part.bytes) : `${sizeText(part.bytes)} of ${sizeText(part.totalBytes)}`;
  const name = nameOf(inputs);
  return {
    ...{ name, place: file, progress, resume: 'Resume', discard: 'Discard', isHarmless: true },
    text: `The download of “${name}” was cut off. ${progress} are kept beside ${file}.`,
    isBusy: await isBeingReceived(file),
  };
}

/** Whoever asks for it may have been told long ago: what is resumed meanwhile is kept. */
async function discard({ file }: DownloadInputs): Promise<string | undefined> {
  if (await discardPart(file)) return undefined;
  return `${file} is being downloaded again, so nothing was discarded. Cancel that download first.`;
}
