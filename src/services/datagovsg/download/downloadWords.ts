import type { TransferProgress } from '../../../core/calls/files/transferRate';
import { unreachable } from '../../../core/unreachable';
import type { Uncounted } from './countParts';
import type { DownloadReport } from './downloadDataset';
import type { DownloadStep } from './downloadSteps';
import { sizeWords } from '../publish/publishWords';

/** How far a download is, in a few words. */
export function stepWords(step: DownloadStep): string {
  switch (step.phase) {
    case 'initiate':
      return 'asking for the file';
    case 'poll':
      // The service's own word: what it means is not documented.
      return `waiting until the file is made${step.state === undefined ? '' : ` (${step.state})`}`;
    case 'receive':
      return receiveWords(step.progress);
    case 'check':
      return `looking at what came, ${percent(step.checkedBytes, step.totalBytes)} %`;
    default:
      return unreachable(step);
  }
}

function receiveWords({ receivedBytes, totalBytes, bytesPerSecond }: TransferProgress): string {
  const size =
    totalBytes === undefined ? sizeWords(receivedBytes) : `${sizeWords(receivedBytes)} of ${sizeWords(totalBytes)}`;
  if (bytesPerSecond === 0) return size;
  const left = totalBytes === undefined ? '' : ` · ${timeWords((totalBytes - receivedBytes) / bytesPerSecond)} left`;
  return `${size} · ${sizeWords(Math.round(bytesPerSecond))}/s${left}`;
}

/** "40 s", "3 min", "2 h 5 min": no more precise than a rate allows. */
export function timeWords(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 90) return `${whole} s`;
  const minutes = Math.ceil(whole / 60);
  if (minutes < 90) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

export const percent = (done: number, total: number): number =>
  total > 0 ? Math.min(100, Math.floor((100 * done) / total)) : 100;

/** What was downloaded, for the message at the end. */
export function reportWords(name: string, report: DownloadReport): string {
  const { bytes, sha256, count, uncounted, resumedFromBytes, listedBytes, notice } = report;
  const counted = count
    ? `${count.number.toLocaleString('en-SG')} ${count.number === 1 ? count.of.slice(0, -1) : count.of}, `
    : '';
  const resumed = resumedFromBytes > 0 ? ` It went on from the ${sizeWords(resumedFromBytes)} of an earlier try.` : '';
  const listed =
    listedBytes === undefined
      ? ''
      : ` The catalogue lists ${exactSize(listedBytes, bytes)}: it may be older or newer, or measure another way.`;
  const checksum = sha256 === undefined ? '. You cancelled its counting and its checksum' : `, SHA-256 ${sha256}`;
  return `“${name}” is downloaded: ${counted}${sizeWords(bytes)}${checksum}.${resumed}${listed}${uncounted === undefined ? '' : uncountedWords[uncounted]}${notice === undefined ? '' : ` ${notice}`}`;
}

const uncountedWords: Readonly<Record<Uncounted, string>> = {
  quotes: ' Its rows were not counted: its quotes can be read in more than one way.',
  zeroBytes: ' Its rows were not counted: it holds zero bytes, as text in UTF-16 does.',
  unfinished: ' Its features were not counted: it does not end as JSON does.',
};

/** In bytes where rounding would hide the difference. */
const exactSize = (listed: number, came: number): string =>
  sizeWords(listed) === sizeWords(came) ? `${listed.toLocaleString('en-SG')} bytes` : sizeWords(listed);
