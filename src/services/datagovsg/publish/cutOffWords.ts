import * as l10n from '@vscode/l10n';
import { environmentWords } from '../../../core/model/environmentWords';
import type { CheckInputs } from './publishTypes';

const placesOf = ({ datasetName, environment, fileName }: CheckInputs) => ({
  dataset: datasetName,
  environment: environmentWords(environment).name,
  file: fileName,
});

/** What was cut off, what that may mean, and what to check. */
export function cutOffText(note: CheckInputs): string {
  const places = placesOf(note);
  const cutOff =
    note.mode === 'replace'
      ? l10n.t('Earlier, replacing the data of “{dataset}” ({environment}) with {file} was interrupted.', places)
      : l10n.t('Earlier, appending the rows of {file} to “{dataset}” ({environment}) was interrupted.', places);
  return [cutOff, phaseText(note), l10n.t('Check what became of it before you send the file again.')].join(' ');
}

function phaseText({ phase }: CheckInputs): string {
  switch (phase) {
    case 'link':
      return l10n.t('The file had not been sent. The dataset should be unchanged.');
    case 'upload':
      return l10n.t('The file was being sent. If it did not arrive completely, the dataset should be unchanged.');
    case 'ingestion':
      return l10n.t('The file had been uploaded, and data.gov.sg continued to process it.');
    case 'readBack':
      return l10n.t('It was nearly finished: the file had been uploaded.');
  }
}

/** What is in progress when another publishing to the same dataset is about to begin, and why that matters. */
export function concurrentText(note: CheckInputs): string {
  const places = placesOf(note);
  const inProgress =
    note.mode === 'replace'
      ? l10n.t('The data of “{dataset}” ({environment}) is already being replaced with {file}.', places)
      : l10n.t('The rows of {file} are already being appended to “{dataset}” ({environment}).', places);
  const why = l10n.t(
    'data.gov.sg has one status for both, so the outcome of this upload could not be distinguished from that of the other. It is better to wait until the other one has ended.',
  );
  return `${inProgress} ${why}`;
}
