import type { CrawlProgress } from './crawlRecord';

/** How much of the catalogue can be searched, in a sentence. @param size datasets that are there to be found */
export function progressText({ read, total, nextPage, doneMs }: CrawlProgress, size: number): string {
  if (read === 0 && doneMs === undefined && nextPage !== undefined) return 'Reading the list of datasets…';
  const count = total === undefined ? counted(read) : `${counted(read)} of ${counted(Math.max(read, total))}`;
  if (nextPage === undefined) return restingText(doneMs, size);
  if (doneMs === undefined) return `${count} datasets read, searchable already`;
  return `${counted(size)} datasets; refreshing, ${count} read`;
}

function restingText(doneMs: number | undefined, size: number): string {
  if (doneMs === undefined) return 'The list of datasets was not read yet';
  return `${counted(size)} ${size === 1 ? 'dataset' : 'datasets'}, as listed on ${new Date(doneMs).toLocaleString('en-SG')}`;
}

const counted = (count: number): string => count.toLocaleString('en');
