import * as l10n from '@vscode/l10n';
import type { SendProgress } from '../../../core/calls/files/sendFileRate';
import type { FlowProgress } from '../../../core/flows/flow';
import type { DownloadStep } from '../download/downloadSteps';
import type { IngestionStep, PublishPhase, PublishStep } from './publishTypes';
import { percentText } from '../../../shared/text/counts';
import { sizeText } from '../../../shared/text/sizes';
import { roughTimeText } from '../../../shared/text/durations';

/** What is being done, in a few words. */
export function phaseWords(phase: PublishPhase): string {
  switch (phase) {
    case 'account':
      return l10n.t('Checking whom the key belongs to');
    case 'dataset':
      return l10n.t('Reading the dataset');
    case 'preflight':
      return l10n.t('Checking the file');
    case 'decision':
      return l10n.t('Waiting for your decision');
    case 'copy':
      return l10n.t('Saving a copy of today’s data');
    case 'statusBefore':
      return l10n.t('Reading the ingestion status before the upload');
    case 'link':
      return l10n.t('Getting a link');
    case 'upload':
      return l10n.t('Sending the file');
    case 'ingestion':
      return l10n.t('The file was uploaded. Waiting until data.gov.sg has processed it');
    case 'readBack':
      return l10n.t('Reading back the data of the dataset');
  }
}

/** How far a publishing is, in words. */
export const publishProgress = (step: PublishStep): FlowProgress => ({ text: textOf(step) });

function textOf(step: PublishStep): string {
  if ('readBytes' in step)
    return l10n.t('Checking the file: {0}', percentText(step.readBytes / Math.max(step.totalBytes, 1)));
  if ('copy' in step) return copyWords(step.copy);
  if ('sent' in step) return sentWords(step.sent);
  return 'status' in step ? ingestionWords(step) : phaseWords(step.phase);
}

const ingestionWords = ({ status, isOfThis }: IngestionStep): string =>
  isOfThis
    ? l10n.t('The file was uploaded. Waiting until data.gov.sg has processed it. The status is {0}', status)
    : l10n.t(
        'The file was uploaded. Waiting until data.gov.sg has processed it. The status is {0}, which may be that of the previous upload',
        status,
      );

function copyWords(step: DownloadStep): string {
  if (step.phase === 'receive')
    return l10n.t('Saving a copy of today’s data: {0}', sizeText(step.progress.receivedBytes));
  return step.phase === 'check'
    ? l10n.t('Saving a copy of today’s data: checking it')
    : l10n.t('Saving a copy of today’s data: waiting until it is ready');
}

function sentWords({ sentBytes, totalBytes, bytesPerSecond }: SendProgress): string {
  const leftMs = (1000 * (totalBytes - sentBytes)) / Math.max(bytesPerSecond, 1);
  const places = {
    sent: sizeText(sentBytes),
    total: sizeText(totalBytes),
    rate: sizeText(Math.round(bytesPerSecond)),
    left: roughTimeText(leftMs),
  };
  return sentBytes >= totalBytes
    ? l10n.t('{sent} of {total}, {rate}/s. Waiting for the storage', places)
    : l10n.t('{sent} of {total}, {rate}/s, {left} left', places);
}
