import type * as vscode from 'vscode';
import type { SendProgress } from '../../core/calls/files/sendFileRate';
import type { PublishEvents, PublishPhase } from '../../services/datagovsg/publish/publishTypes';
import { sizeWords } from '../../services/datagovsg/publish/publishWords';
import { plainText } from '../platform/plainText';

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

/** Milliseconds between two updates while a file is read: more would only slow it down. */
const everyMs = 200;

/** Says how far a publishing is, in the words of a notification. */
export class PublishProgress {
  private phase: PublishPhase = 'account';
  private saidMs = -Infinity;

  constructor(private readonly progress: Pick<vscode.Progress<{ message: string }>, 'report'>) {}

  readonly events: Pick<PublishEvents, 'onPhase' | 'onRead' | 'onSent' | 'onStatus' | 'onWaiting'> = {
    onPhase: phase => {
      this.phase = phase;
      this.say(phaseWords[phase]);
    },
    onRead: (read, total) => {
      if (performance.now() - this.saidMs > everyMs) this.say(`Checking the file: ${percent(read, total)}`);
    },
    onSent: sent => this.say(sentWords(sent)),
    onStatus: (status, isOfThis) =>
      this.say(`${phaseWords.ingestion}. It says ${status}${isOfThis ? '' : ', which may be of the upload before'}`),
    onWaiting: waiting => this.say(waiting?.text ?? phaseWords[this.phase]),
  };

  say(message: string): void {
    this.saidMs = performance.now();
    this.progress.report({ message: plainText(message) });
  }
}

const percent = (part: number, whole: number): string => `${Math.floor((100 * part) / Math.max(whole, 1))} %`;

function sentWords({ sentBytes, totalBytes, bytesPerSecond }: SendProgress): string {
  const done = `${sizeWords(sentBytes)} of ${sizeWords(totalBytes)}, ${sizeWords(Math.round(bytesPerSecond))}/s`;
  const seconds = Math.ceil((totalBytes - sentBytes) / Math.max(bytesPerSecond, 1));
  return sentBytes >= totalBytes ? `${done}. Waiting for the storage` : `${done}, ${timeWords(seconds)} left`;
}

const timeWords = (seconds: number): string => (seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`);
