import * as l10n from '@vscode/l10n';
import type { TransferProgress } from '../../../core/calls/files/transferRate';
import { unreachable } from '../../../core/unreachable';
import type { Uncounted } from './countParts';
import type { DownloadReport } from './downloadDataset';
import type { DownloadStep } from './downloadSteps';
import { bytesText, sizeText } from '../../../shared/text/sizes';
import { percentText, plural } from '../../../shared/text/counts';
import { roughTimeText } from '../../../shared/text/durations';

/** How far a download is, in a few words. */
export function stepWords(step: DownloadStep): string {
  switch (step.phase) {
    case 'initiate':
      return l10n.t('requesting the file');
    case 'poll':
      if (step.state === undefined) return l10n.t('waiting until the file is ready');
      // The service's own word: what it means is not documented.
      return l10n.t('waiting until the file is ready ({0})', step.state);
    case 'receive':
      return receiveWords(step.progress);
    case 'check':
      return l10n.t('checking the file, {0}', percentText(doneShare(step.checkedBytes, step.totalBytes)));
    default:
      return unreachable(step);
  }
}

function receiveWords({ receivedBytes, totalBytes, bytesPerSecond }: TransferProgress): string {
  const received = sizeText(receivedBytes);
  const size = totalBytes === undefined ? received : l10n.t('{0} of {1}', received, sizeText(totalBytes));
  if (bytesPerSecond === 0) return size;
  const rate = l10n.t('{0}/s', sizeText(Math.round(bytesPerSecond)));
  const left =
    totalBytes === undefined
      ? []
      : [l10n.t('{0} left', roughTimeText(((totalBytes - receivedBytes) / bytesPerSecond) * 1000))];
  return [size, rate, ...left].join(' · ');
}

/** Of 1; a total of nothing is done. */
export const doneShare = (done: number, total: number): number => (total > 0 ? Math.min(1, done / total) : 1);

/** What was downloaded, for the message at the end. */
export function reportWords(name: string, report: DownloadReport): string {
  const { bytes, sha256, resumedFromBytes, listedBytes, uncounted, notice } = report;
  const facts = [...countWords(report), sizeText(bytes), ...(sha256 === undefined ? [] : [`SHA-256 ${sha256}`])];
  const sentences = [
    l10n.t('Downloaded “{0}”: {1}.', name, facts.join(', ')),
    ...(sha256 === undefined
      ? [l10n.t('You cancelled before its checksum was computed and its content counted.')]
      : []),
    ...(resumedFromBytes > 0
      ? [l10n.t('The download was resumed after the {0} of an earlier attempt.', sizeText(resumedFromBytes))]
      : []),
    ...(listedBytes === undefined ? [] : [listedWords(listedBytes, bytes)]),
    ...(uncounted === undefined ? [] : [uncountedWords(uncounted)]),
    ...(notice === undefined ? [] : [notice]),
  ];
  return sentences.join(' ');
}

function countWords({ count }: DownloadReport): readonly string[] {
  if (!count) return [];
  const isRows = count.of === 'rows';
  return [
    plural(count.number, n => ({
      one: isRows ? l10n.t('{0} row', n) : l10n.t('{0} feature', n),
      other: isRows ? l10n.t('{0} rows', n) : l10n.t('{0} features', n),
    })),
  ];
}

/** In bytes where rounding would hide the difference. */
const listedWords = (listed: number, received: number): string =>
  l10n.t(
    'The catalogue lists {0}: it may be older or newer, or measure the size differently.',
    sizeText(listed) === sizeText(received) ? bytesText(listed) : sizeText(listed),
  );

function uncountedWords(uncounted: Uncounted): string {
  switch (uncounted) {
    case 'quotes':
      return l10n.t('Its rows were not counted, because its quotes can be read in more than one way.');
    case 'zeroBytes':
      return l10n.t('Its rows were not counted, because it contains zero bytes, as text in UTF-16 does.');
    case 'unfinished':
      return l10n.t('Its features were not counted, because it does not end as JSON does.');
  }
}
