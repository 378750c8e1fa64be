import * as l10n from '@vscode/l10n';
import type { RateFamily } from '../../core/model/apiProfile';

export const limitGuide = 'https://guide.data.gov.sg/developer-guide/api-overview/api-rate-limits';

/** The v2 feeds whose whole days come page by page. */
export const pagedFeeds = [
  'realtimeAirTemperature',
  'realtimeRelativeHumidity',
  'realtimeWindSpeed',
  'realtimeWindDirection',
  'realtimeRainfall',
  'realtimeTwoHourForecast',
  'realtimeTwentyFourHourForecast',
  'realtimeFourDayOutlook',
  'realtimePsi',
  'realtimePm25',
  'realtimeUv',
  'realtimeWeather',
  'realtimeFloodAlerts',
  'realtimeRadar',
] as const;

const windowMs = 10_000;

/** Calls in each 10 seconds: https://guide.data.gov.sg/developer-guide/api-overview/api-rate-limits, as of January 2026. */
export const datagovsgRates: readonly RateFamily[] = [
  {
    id: 'realtime',
    get name() {
      return l10n.t('real-time calls');
    },
    operations: pagedFeeds,
    windowMs,
    calls: { withoutKey: 6, byTier: { developer: 12, production: 30 } },
    evidence: 'documented',
    source: limitGuide,
  },
  {
    id: 'rows',
    get name() {
      return l10n.t('row searches');
    },
    operations: ['datastoreSearch'],
    windowMs,
    calls: { withoutKey: 4, byTier: { developer: 8, production: 20 } },
    evidence: 'documented',
    source: limitGuide,
  },
  {
    id: 'downloads',
    // Whether starting and polling draw from one budget is not known; taken as one, which is the safe reading.
    get name() {
      return l10n.t('downloads');
    },
    operations: ['initiateDownload', 'pollDownload'],
    windowMs,
    calls: { withoutKey: 2, byTier: { developer: 4, production: 10 } },
    evidence: 'documented',
    source: limitGuide,
  },
  {
    id: 'catalogue',
    // Not in the table of limits: some clients crawl it freely, others met 429 there. The pace is ours.
    get name() {
      return l10n.t('catalogue calls');
    },
    operations: ['listDatasets', 'getDatasetMetadata', 'listRows', 'listCollections', 'getCollectionMetadata'],
    windowMs,
    calls: { withoutKey: 40 },
    evidence: 'unknown',
  },
];
