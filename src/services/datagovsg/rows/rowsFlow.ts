import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import * as l10n from '@vscode/l10n';
import type { Flow, FlowOffer, FlowReport } from '../../../core/flows/flow';
import type { FlowPorts } from '../../../core/flows/flowPorts';
import { stepsOf, type Steps } from '../../../core/flows/steps';
import { flowInputs } from '../generated/flowInputs';
import type { FlowInputsOf } from '../generated/flowTypes';
import { pageRows, type PageRowsOptions } from './pageRows';
import { rowsProgress, type RowsStep } from './rowsProgress';
import type { RowsFormat } from './rowsText';
import { keptWords, notWrittenWords } from './rowsWords';
import { saveRows, type KeptRows, type SavedRows } from './saveRows';
import { numberText, plural } from '../../../shared/text/counts';

/** All rows of a row search in a file. */
export type RowsInputs = FlowInputsOf['saveRows'];

export const rowsFlow: Flow<RowsInputs, RowsStep, SavedRows> = {
  id: 'saveRows',
  inputs: flowInputs.saveRows,
  title: ({ file }) => l10n.t('Saving rows to {0}', basename(file)),
  run: saveAllRows,
  progress: rowsProgress,
  report: ({ file }, end) => Promise.resolve(reportOf(file, end)),
};

function saveAllRows({ file, ...query }: RowsInputs, ports: FlowPorts): Steps<RowsStep, SavedRows> {
  const format = formatOf(file);
  const startedMs = ports.now();
  const { fields } = query.values;
  const named = Array.isArray(fields) ? fields.map(String) : [];
  const pages = pageRows(query, ports, { isTyped: format !== 'csv', isResumed: resumeAsked(ports) });
  return stepsOf(emit =>
    saveRows(pages, {
      ...{ file, format, named, unique: randomBytes(6).toString('hex') },
      onPage: ({ done, total }) => emit({ done, total, elapsedMs: ports.now() - startedMs }),
    }),
  );
}

/** Asked while the file is still open, so that no row is read again. */
const resumeAsked =
  ({ ask }: FlowPorts): NonNullable<PageRowsOptions['isResumed']> =>
  async ({ reason }, { done, total = done }) => {
    const counted = plural(done, n => ({
      one: l10n.t('{0} of {1} rows was read.', n, numberText(total)),
      other: l10n.t('{0} of {1} rows were read.', n, numberText(total)),
    }));
    const text = [counted, reason, l10n.t('Resume to continue from there.')].join(' ');
    const answer = await ask.choose({
      ...{ id: 'resume', text, harmless: 'stop' },
      choices: [
        { answer: 'resume', label: l10n.t('Resume') },
        { answer: 'stop', label: l10n.t('Stop') },
      ],
    });
    return answer === 'resume';
  };

function formatOf(file: string): RowsFormat {
  const extension = /\.(\w+)$/.exec(file)?.[1]?.toLowerCase();
  return extension === 'json' || extension === 'jsonl' ? extension : extension === 'ndjson' ? 'jsonl' : 'csv';
}

function reportOf(file: string, saved: SavedRows): FlowReport {
  const name = basename(file);
  if (saved.kind === 'notWritten') return { level: 'error', text: notWrittenWords(name, saved.code), offers: [] };
  if (saved.kind === 'saved') return savedReport(file, saved);
  if (saved.reason === undefined)
    return { level: 'info', text: l10n.t('Not saved. {0} was not changed.', name), offers: [] };
  if (saved.kept) return keptReport(saved.reason, saved.kept, name);
  const text = `${l10n.t('The rows were not saved, and {0} was not changed.', name)} ${saved.reason}`;
  return { level: 'error', text, offers: [] };
}

function savedReport(file: string, saved: Extract<SavedRows, { kind: 'saved' }>): FlowReport {
  const said = plural(saved.rows, n => ({
    one: l10n.t('Saved {0} row to {1}.', n, basename(file)),
    other: l10n.t('Saved {0} rows to {1}.', n, basename(file)),
  }));
  return {
    level: saved.notices.length > 0 ? 'warning' : 'info',
    text: [said, ...(saved.remarks ?? []), ...saved.notices].join(' '),
    offers: [{ label: l10n.t('Open File'), do: 'openFile', file }],
    hasSaved: true,
  };
}

function keptReport(reason: string, kept: KeptRows, name: string): FlowReport {
  const open: FlowOffer = { label: l10n.t('Open Partial File'), do: 'openFile', file: kept.file };
  return { level: 'warning', text: keptWords(reason, kept, name), offers: [open] };
}
