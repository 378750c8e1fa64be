import type { CheckInputs } from './publishTypes';

/** What was cut off, what that may mean, and what to look at. */
export function cutOffText(note: CheckInputs): string {
  const { fileName, environment, phase } = note;
  const how = {
    link: 'before the file was sent. The dataset should be as it was.',
    upload: 'while the file was sent. If it did not arrive whole, the dataset should be as it was.',
    ingestion: 'after the file was handed over. data.gov.sg went on with it.',
    readBack: 'at its end. The file was handed over.',
  };
  return `Earlier, ${doing(note)} (${environment}) with ${fileName} was cut off ${how[phase]} Look at what became of it before you send the file again.`;
}

/** What goes on beside a publishing that is about to begin, and why that matters. */
export const besideText = (note: CheckInputs): string =>
  `A file is on its way to this dataset already: ${doing(note)} (${note.environment}) with ${note.fileName}. data.gov.sg has one status for both, so how this one ends could not be told from how that one does. Better wait until it has ended.`;

const doing = ({ mode, datasetName }: CheckInputs): string =>
  mode === 'replace' ? `replacing the data of “${datasetName}”` : `appending rows to “${datasetName}”`;
