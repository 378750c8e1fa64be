import type { CrawlProgress } from './crawlRecord';
import { numberText, plural } from '../../../shared/text/counts';

/** How much of the catalogue can be searched, in a sentence. @param size datasets that are there to be found */
export function progressText(progress: CrawlProgress, size: number): string {
  const { read, total, nextPage, doneMs, isTaken } = progress;
  if (nextPage === undefined) return restingText(doneMs, size);
  const count = total === undefined ? numberText(read) : `${numberText(read)} of ${numberText(Math.max(read, total))}`;
  if (doneMs !== undefined)
    return `${numberText(size)} datasets; ${isTaken ? 'refreshing' : 'the refresh stopped'}, ${count} read`;
  if (read === 0) return isTaken ? 'Reading the list of datasets…' : notRead;
  return `${count} datasets read, searchable already${isTaken ? '' : '; the reading stopped there'}`;
}

const notRead = 'The list of datasets was not read yet';

function restingText(doneMs: number | undefined, size: number): string {
  if (doneMs === undefined) return notRead;
  return `${plural(size, 'dataset')}, as listed on ${new Date(doneMs).toLocaleString('en-SG')}`;
}
