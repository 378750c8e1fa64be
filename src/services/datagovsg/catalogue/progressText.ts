import * as l10n from '@vscode/l10n';
import type { CrawlProgress } from './crawlRecord';
import { numberText, plural } from '../../../shared/text/counts';
import { byLocale } from '../../../shared/text/language';

/** How much of the catalogue can be searched, in a sentence. @param size datasets that are there to be found */
export function progressText(progress: CrawlProgress, size: number): string {
  const { read, total, nextPage, doneMs, isTaken } = progress;
  if (nextPage === undefined) return restingText(doneMs, size);
  if (doneMs !== undefined) return refreshText(size, countText(read, total), isTaken);
  if (read === 0) return isTaken ? l10n.t('Reading the list of datasets…') : notRead();
  const forms = { count: countText(read, total) };
  return isTaken
    ? l10n.t('Datasets read: {count}, already searchable', forms)
    : l10n.t('Datasets read: {count}, already searchable; reading stopped', forms);
}

/** "400 of 4,500", or "400" where it is not known how many there are. */
const countText = (read: number, total: number | undefined): string =>
  total === undefined ? numberText(read) : l10n.t('{0} of {1}', numberText(read), numberText(Math.max(read, total)));

const refreshText = (size: number, count: string, isTaken: boolean): string =>
  isTaken
    ? plural(size, n => ({
        one: l10n.t('{0} dataset; refreshing, {1} read', n, count),
        other: l10n.t('{0} datasets; refreshing, {1} read', n, count),
      }))
    : plural(size, n => ({
        one: l10n.t('{0} dataset; the refresh stopped, {1} read', n, count),
        other: l10n.t('{0} datasets; the refresh stopped, {1} read', n, count),
      }));

const notRead = (): string => l10n.t('The list of datasets has not been read yet');

const dates = byLocale(locale => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }));

function restingText(doneMs: number | undefined, size: number): string {
  if (doneMs === undefined) return notRead();
  const date = dates().format(doneMs);
  return plural(size, n => ({
    one: l10n.t('{0} dataset, as listed on {1}', n, date),
    other: l10n.t('{0} datasets, as listed on {1}', n, date),
  }));
}
