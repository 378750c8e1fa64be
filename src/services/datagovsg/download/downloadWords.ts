import type { TransferProgress } from '../../../core/calls/files/transferRate';
import { unreachable } from '../../../core/unreachable';
import type { Uncounted } from './countParts';
import type { DownloadReport } from './downloadDataset';
import type { DownloadStep } from './downloadSteps';
import { sizeText } from '../../../shared/text/sizes';
import { plural } from '../../../shared/text/counts';
import { roughTimeText } from '../../../shared/text/durations';

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
    totalBytes === undefined ? sizeText(receivedBytes) : `${sizeText(receivedBytes)} of ${sizeText(totalBytes)}`;
  if (bytesPerSecond === 0) return size;
  const left =
    totalBytes === undefined ? '' : ` · ${roughTimeText(((totalBytes - receivedBytes) / bytesPerSecond) * 1000)} left`;
  return `${size} · ${sizeText(Math.round(bytesPerSecond))}/s${left}`;
}

export const percent = (done: number, total: number): number =>
  total > 0 ? Math.min(100, Math.floor((100 * done) / total)) : 100;

/** What was downloaded, for the message at the end. */
export function reportWords(name: string, report: DownloadReport): string {
  const { bytes, sha256, count, uncounted, resumedFromBytes, listedBytes, notice } = report;
  const counted = count ? `${plural(count.number, count.of.slice(0, -1))}, ` : '';
  const resumed = resumedFromBytes > 0 ? ` It went on from the ${sizeText(resumedFromBytes)} of an earlier try.` : '';
  const listed =
    listedBytes === undefined
      ? ''
      : ` The catalogue lists ${exactSize(listedBytes, bytes)}: it may be older or newer, or measure another way.`;
  const checksum = sha256 === undefined ? '. You cancelled its counting and its checksum' : `, SHA-256 ${sha256}`;
  return `“${name}” is downloaded: ${counted}${sizeText(bytes)}${checksum}.${resumed}${listed}${uncounted === undefined ? '' : uncountedWords[uncounted]}${notice === undefined ? '' : ` ${notice}`}`;
}

const uncountedWords: Readonly<Record<Uncounted, string>> = {
  quotes: ' Its rows were not counted: its quotes can be read in more than one way.',
  zeroBytes: ' Its rows were not counted: it holds zero bytes, as text in UTF-16 does.',
  unfinished: ' Its features were not counted: it does not end as JSON does.',
};

/** In bytes where rounding would hide the difference. */
const exactSize = (listed: number, came: number): string =>
  sizeText(listed) === sizeText(came) ? plural(listed, 'byte') : sizeText(listed);
