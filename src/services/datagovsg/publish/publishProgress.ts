import type { SendProgress } from '../../../core/calls/files/sendFileRate';
import type { FlowProgress } from '../../../core/flows/flow';
import type { DownloadStep } from '../download/downloadSteps';
import type { PublishPhase, PublishStep } from './publishTypes';
import { sizeText } from '../../../shared/text/sizes';
import { roughTimeText } from '../../../shared/text/durations';

const phaseWords: Readonly<Record<PublishPhase, string>> = {
  account: 'Asking whom the key belongs to',
  dataset: 'Reading the dataset',
  preflight: 'Checking the file',
  decision: 'Waiting for your decision',
  copy: 'Keeping a copy of today’s data',
  statusBefore: 'Reading the ingestion status of before',
  link: 'Getting a link',
  upload: 'Sending the file',
  ingestion: 'The file is there. Waiting until data.gov.sg has taken it in',
  readBack: 'Reading back what the dataset holds now',
};

/** How far a publishing is, in words. */
export const publishProgress = (step: PublishStep): FlowProgress => ({ text: textOf(step) });

function textOf(step: PublishStep): string {
  const words = phaseWords[step.phase];
  if ('readBytes' in step) return `${words}: ${percent(step.readBytes, step.totalBytes)}`;
  if ('copy' in step) return `${words}: ${copyWords(step.copy)}`;
  if ('sent' in step) return sentWords(step.sent);
  if ('status' in step)
    return `${words}. It says ${step.status}${step.isOfThis ? '' : ', which may be of the upload before'}`;
  return words;
}

function copyWords(step: DownloadStep): string {
  if (step.phase === 'receive') return sizeText(step.progress.receivedBytes);
  return step.phase === 'check' ? 'checking it' : 'waiting until it is made';
}

const percent = (part: number, whole: number): string => `${Math.floor((100 * part) / Math.max(whole, 1))} %`;

function sentWords({ sentBytes, totalBytes, bytesPerSecond }: SendProgress): string {
  const done = `${sizeText(sentBytes)} of ${sizeText(totalBytes)}, ${sizeText(Math.round(bytesPerSecond))}/s`;
  const seconds = Math.ceil((totalBytes - sentBytes) / Math.max(bytesPerSecond, 1));
  return sentBytes >= totalBytes
    ? `${done}. Waiting for the storage`
    : `${done}, ${roughTimeText(seconds * 1000)} left`;
}
