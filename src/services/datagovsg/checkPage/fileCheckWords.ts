import { basename } from 'node:path';
import type { PublishLook, PublishInputs } from '../publish/publishTypes';
import type { PublishMode } from '../fileCheck/headerFindings';
import { visibleText } from './visibleText';
import { numberText, plural } from '../../../shared/text/counts';
import { sizeText } from '../../../shared/text/sizes';

/** A question about harm, for a modal. */
export interface HarmWords {
  question: string;
  detail: string;
  harm: string;
  harmless: string;
}

const maxName = 200;

export const fileNameOf = (file: string): string => visibleText(basename(file), maxName);

export const hasErrors = ({ preflight }: PublishLook): boolean =>
  preflight.findings.some(({ severity }) => severity === 'error');

export const questionOf = ({ mode, environment }: PublishInputs, { dataset }: PublishLook): string => {
  const name = visibleText(dataset.name, maxName);
  return mode === 'replace'
    ? `Replace the data of “${name}” (${environment})?`
    : `Append rows to “${name}” (${environment})?`;
};

/** What would happen, in one sentence. */
export function effectOf({ mode, file }: PublishInputs, { preflight: { rows, isWhole }, today }: PublishLook): string {
  const now = today ? plural(today.total, 'row') : 'an unknown number of rows';
  const name = fileNameOf(file);
  const what = isWhole
    ? `the ${plural(rows, 'row')} of ${name}`
    : `what ${name} holds (how many rows could not be seen)`;
  const isOne = !isWhole || rows === 1;
  return mode === 'replace'
    ? `All of today’s data (${now}) goes, and ${what} ${isOne ? 'takes' : 'take'} its place.`
    : `To today’s ${now}, ${what} ${isOne ? 'is' : 'are'} added.`;
}

export function factsOf(wish: PublishInputs, look: PublishLook): readonly { name: string; value: string }[] {
  const { account, dataset, today, preflight } = look;
  const { identity, rows, isWhole, names } = preflight;
  const before = wish.mode === 'append' ? today?.total : 0;
  const after = isWhole && before !== undefined ? before + rows : undefined;
  const size = `${sizeText(identity.sizeBytes)}, ${plural(names.length, 'column')}`;
  return [
    { name: 'Dataset', value: `${visibleText(dataset.name, maxName)} (${wish.datasetId})` },
    { name: 'Environment', value: wish.environment },
    { name: 'Account of the key', value: visibleText(account, maxName) },
    { name: 'File', value: `${fileNameOf(wish.file)}, ${size}` },
    { name: 'Rows', value: `${rowWords(today?.total)} today, ${rowWords(after)} after` },
  ];
}

const rowWords = (count: number | undefined): string => (count === undefined ? 'an unknown number' : numberText(count));

interface SendLabel {
  choice: 'send' | 'copyFirst';
  label: string;
  title: string;
}

/** The dots say that a question follows. A file with errors is the best reason for a copy. */
export function sendLabels(mode: PublishMode, isFaulty: boolean): readonly SendLabel[] {
  const same = isFaulty ? ' All the Same' : '';
  if (mode === 'append') return [{ choice: 'send', label: `Append Rows${same}…`, title: 'Asks once more, then sends' }];
  return [
    { choice: 'send', label: `Replace${same}…`, title: 'Asks once more, then sends, without a copy of today’s data' },
    {
      choice: 'copyFirst',
      label: `Save a Copy, Then Replace${same}…`,
      title: 'Asks once more, saves today’s data to a file that you choose, then sends',
    },
  ];
}

/** What is asked after a send button: only what is to be known at this moment; the page behind it says the rest. */
export function confirmWords(wish: PublishInputs, look: PublishLook, choice: 'send' | 'copyFirst'): HarmWords {
  const errors = look.preflight.findings.filter(({ severity }) => severity === 'error').length;
  const found = errors > 0 ? ` The check found ${plural(errors, 'error')}.` : '';
  const detail = `${effectOf(wish, look)}${found} The key belongs to ${visibleText(look.account, maxName)}.`;
  const question = questionOf(wish, look);
  if (wish.mode === 'append') return { question, detail, harm: 'Append Rows', harmless: 'Do Not Send' };
  const harm = choice === 'copyFirst' ? 'Save a Copy, Then Replace' : 'Replace Without a Copy';
  return { question, detail, harm, harmless: 'Do Not Replace' };
}
