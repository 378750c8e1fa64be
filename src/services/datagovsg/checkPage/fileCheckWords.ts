import { basename } from 'node:path';
import * as l10n from '@vscode/l10n';
import { environmentWords } from '../../../core/model/environmentWords';
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
  const places = { name: visibleText(dataset.name, maxName), environment: environmentWords(environment).name };
  return mode === 'replace'
    ? l10n.t('Replace the data of “{name}” ({environment})?', places)
    : l10n.t('Append rows to “{name}” ({environment})?', places);
};

/** What would happen. */
export function effectOf(inputs: PublishInputs, look: PublishLook): string {
  const name = fileNameOf(inputs.file);
  return inputs.mode === 'replace' ? replaceEffect(name, look) : appendEffect(name, look);
}

function replaceEffect(name: string, { preflight: { rows, isWhole }, today }: PublishLook): string {
  const removed = today
    ? plural(today.total, n => ({
        one: l10n.t('All of today’s data ({0} row) is removed.', n),
        other: l10n.t('All of today’s data ({0} rows) is removed.', n),
      }))
    : l10n.t('All of today’s data (an unknown number of rows) is removed.');
  const replaced = isWhole
    ? plural(rows, n => ({
        one: l10n.t('The {0} row of {1} takes its place.', n, name),
        other: l10n.t('The {0} rows of {1} take its place.', n, name),
      }))
    : l10n.t('The content of {0} takes its place, with an unknown number of rows.', name);
  return `${removed} ${replaced}`;
}

function appendEffect(name: string, { preflight: { rows, isWhole }, today }: PublishLook): string {
  const added = isWhole
    ? plural(rows, n => ({
        one: l10n.t('The {0} row of {1} is added to today’s data.', n, name),
        other: l10n.t('The {0} rows of {1} are added to today’s data.', n, name),
      }))
    : l10n.t('The content of {0} is added to today’s data, with an unknown number of rows.', name);
  const now = today
    ? plural(today.total, n => ({
        one: l10n.t('The dataset has {0} row today.', n),
        other: l10n.t('The dataset has {0} rows today.', n),
      }))
    : l10n.t('How many rows the dataset has today is not known.');
  return `${added} ${now}`;
}

export function factsOf(inputs: PublishInputs, look: PublishLook): readonly { name: string; value: string }[] {
  const { account, dataset, today, preflight } = look;
  const { identity, rows, isWhole, names } = preflight;
  const before = inputs.mode === 'append' ? today?.total : 0;
  const after = isWhole && before !== undefined ? before + rows : undefined;
  const columns = plural(names.length, n => ({ one: l10n.t('{0} column', n), other: l10n.t('{0} columns', n) }));
  const file = { name: fileNameOf(inputs.file), size: sizeText(identity.sizeBytes), columns };
  return [
    { name: l10n.t('Dataset'), value: `${visibleText(dataset.name, maxName)} (${inputs.datasetId})` },
    { name: l10n.t('Environment'), value: environmentWords(inputs.environment).name },
    { name: l10n.t('Account of the key'), value: visibleText(account, maxName) },
    { name: l10n.t('File'), value: l10n.t('{name}, {size}, {columns}', file) },
    { name: l10n.t('Rows'), value: l10n.t('{0} today, {1} after', rowWords(today?.total), rowWords(after)) },
  ];
}

const rowWords = (count: number | undefined): string =>
  count === undefined ? l10n.t('an unknown number') : numberText(count);

interface SendLabel {
  choice: 'send' | 'copyFirst';
  label: string;
  title: string;
}

/** The dots show that a question follows. A file with errors is the best reason for a copy. */
export function sendLabels(mode: PublishMode, isFaulty: boolean): readonly SendLabel[] {
  if (mode === 'append') {
    const label = isFaulty ? l10n.t('Append Rows Anyway…') : l10n.t('Append Rows…');
    return [{ choice: 'send', label, title: l10n.t('Asks for confirmation, then sends') }];
  }
  return [
    {
      choice: 'send',
      label: isFaulty ? l10n.t('Replace Anyway…') : l10n.t('Replace…'),
      title: l10n.t('Asks for confirmation, then sends without a copy of today’s data'),
    },
    {
      choice: 'copyFirst',
      label: isFaulty ? l10n.t('Save a Copy, Then Replace Anyway…') : l10n.t('Save a Copy, Then Replace…'),
      title: l10n.t('Asks for confirmation, saves today’s data to a file that you choose, then sends'),
    },
  ];
}

/** What a send button asks: only what must be known at this moment; the page behind it has the rest. */
export function confirmWords(inputs: PublishInputs, look: PublishLook, choice: 'send' | 'copyFirst'): HarmWords {
  const question = questionOf(inputs, look);
  const detail = detailOf(inputs, look);
  if (inputs.mode === 'append') {
    return { question, detail, harm: l10n.t('Append Rows'), harmless: l10n.t('Do Not Send') };
  }
  const harm = choice === 'copyFirst' ? l10n.t('Save a Copy, Then Replace') : l10n.t('Replace Without a Copy');
  return { question, detail, harm, harmless: l10n.t('Do Not Replace') };
}

function detailOf(inputs: PublishInputs, look: PublishLook): string {
  const errors = look.preflight.findings.filter(({ severity }) => severity === 'error').length;
  const found = plural(errors, n => ({
    one: l10n.t('The check found {0} error.', n),
    other: l10n.t('The check found {0} errors.', n),
  }));
  const owner = l10n.t('The key belongs to {0}.', visibleText(look.account, maxName));
  return [effectOf(inputs, look), ...(errors > 0 ? [found] : []), owner].join(' ');
}
