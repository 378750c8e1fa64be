import assert from 'node:assert/strict';
import type { CrawlProgress } from '../../../../../src/services/datagovsg/catalogue/crawlRecord';
import { progressText } from '../../../../../src/services/datagovsg/catalogue/progressText';

describe('progressText', () => {
  const none: CrawlProgress = { read: 0, total: undefined, nextPage: undefined, doneMs: undefined, isTaken: true };
  const stopped = { isTaken: false };
  const cases: readonly (readonly [Partial<CrawlProgress>, number, RegExp])[] = [
    [{}, 0, /^The list of datasets has not been read yet$/],
    [{ nextPage: 1 }, 0, /^Reading the list of datasets…$/],
    [{ nextPage: 1, ...stopped }, 0, /^The list of datasets has not been read yet$/],
    [{ nextPage: 3, read: 20, ...stopped }, 20, /^Datasets read: 20, already searchable; reading stopped$/],
    [{ nextPage: 2, read: 10, doneMs: 5, ...stopped }, 64, /^64 datasets; the refresh stopped, 10 read$/],
    [{ nextPage: 3, read: 20 }, 20, /^Datasets read: 20, already searchable$/],
    [{ nextPage: 125, read: 1240, total: 4600 }, 1240, /^Datasets read: 1,240 of 4,600, already searchable$/],
    [{ nextPage: 2, read: 10, total: 4600, doneMs: 5 }, 4590, /^4,590 datasets; refreshing, 10 of 4,600 read$/],
    [
      { read: 4600, total: 4600, doneMs: Date.parse('2026-11-21T02:00:00Z') },
      4600,
      /^4,600 datasets, as listed on .*2026/,
    ],
    [{ read: 1, total: 1, doneMs: 5 }, 1, /^1 dataset, as listed on /],
  ];
  for (const [over, size, text] of cases) {
    it(`says ${text.source}`, () => assert.match(progressText({ ...none, ...over }, size), text));
  }
});
