import { createHash } from 'node:crypto';
import * as l10n from '@vscode/l10n';
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
import { doneShare, reportWords, stepWords } from './downloadWords';
import { sizeText } from '../../../shared/text/sizes';

/** A dataset as a file. What was cut off is resumed by the same inputs: its unfinished file shows how far it is. */
export const downloadFlow: Flow<DownloadInputs, DownloadStep, DownloadEnd> = {
  id: 'download',
  inputs: flowInputs.download,
  title: inputs => l10n.t('Downloading “{0}”', nameOf(inputs)),
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
  resumption: { reported: 'once', left, discard },
};

const nameOf = ({ name, datasetId }: DownloadInputs): string => name ?? datasetId;
const runOf = (inputs: DownloadInputs): FlowRun => ({ flow: 'download', inputs });

function shareOf(step: DownloadStep): { share?: number } {
  if (step.phase !== 'receive' || step.progress.totalBytes === undefined) return {};
  return { share: doneShare(step.progress.receivedBytes, step.progress.totalBytes) };
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
    sha256 === undefined ? [] : [{ label: l10n.t('Copy Checksum'), do: 'copyText', text: sha256 }];
  const offers: readonly FlowOffer[] = [
    { label: l10n.t('Open'), do: 'openFile', file },
    ...checksum,
    { label: l10n.t('Reveal'), do: 'revealFile', file },
  ];
  return { level: 'info', text: reportWords(nameOf(inputs), report), offers, hasSaved: true };
}

async function notSaved(inputs: DownloadInputs, failure: DownloadFailure): Promise<FlowReport | undefined> {
  const isOthers = failure.kind === 'busy' || (await isBeingReceived(inputs.file));
  const part = isOthers ? undefined : await readPartRecord(inputs.file);
  const isCancelled = failure.kind === 'cancelled';
  if (isCancelled && !part) return undefined;
  const kept = part ? [l10n.t('The {0} received so far are kept.', sizeText(part.bytes))] : [];
  const failed = l10n.t('“{0}” was not downloaded.', nameOf(inputs));
  const text = [failed, downloadProblem(failure), ...kept].join(' ');
  return { level: isCancelled ? 'info' : 'error', text, offers: offersAfter(inputs, failure, part !== undefined) };
}

function offersAfter(inputs: DownloadInputs, failure: DownloadFailure, isPartKept: boolean): readonly FlowOffer[] {
  const run = runOf(inputs);
  if (failure.kind === 'busy') return [];
  if (!isPartKept) return [{ label: l10n.t('Try Again'), do: 'run', run }];
  return [
    { label: l10n.t('Resume'), do: 'run', run },
    { label: l10n.t('Discard'), do: 'discard', run },
  ];
}

async function left(inputs: DownloadInputs): Promise<LeftOver | undefined> {
  const { file } = inputs;
  const part = await readPartRecord(file);
  if (!part) return undefined;
  const received = sizeText(part.bytes);
  const progress = part.totalBytes === undefined ? received : l10n.t('{0} of {1}', received, sizeText(part.totalBytes));
  const name = nameOf(inputs);
  const kept = l10n.t('What was received ({0}) is kept next to {1}.', progress, file);
  return {
    ...{ name, place: file, progress, resume: l10n.t('Resume'), discard: l10n.t('Discard'), isHarmless: true },
    text: `${l10n.t('The download of “{0}” was interrupted.', name)} ${kept}`,
    isBusy: await isBeingReceived(file),
  };
}

/** The user may have been asked long ago: what is resumed meanwhile is kept. */
async function discard({ file }: DownloadInputs): Promise<string | undefined> {
  if (await discardPart(file)) return undefined;
  return l10n.t('{0} is being downloaded again, so nothing was discarded. Cancel that download first.', file);
}
