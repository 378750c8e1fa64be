import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
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
import { numberText } from '../../../shared/text/counts';

/** All rows of a row search in a file. */
export type RowsInputs = FlowInputsOf['saveRows'];

export const rowsFlow: Flow<RowsInputs, RowsStep, SavedRows> = {
  id: 'saveRows',
  inputs: flowInputs.saveRows,
  title: ({ file }) => `Saving rows to ${basename(file)}`,
  run: saveAllRows,
  progress: rowsProgress,
  report: ({ file }, end) => Promise.resolve(reportOf(file, end)),
};

function saveAllRows({ file, ...query }: RowsInputs, ports: FlowPorts): Steps<RowsStep, SavedRows> {
  const format = formatOf(file);
  const startedMs = ports.now();
  const { fields } = query.values;
  const asked = Array.isArray(fields) ? fields.map(String) : [];
  const pages = pageRows(query, ports, { isTyped: format !== 'csv', isResumed: resumeAsked(ports) });
  return stepsOf(tell =>
    saveRows(pages, {
      ...{ file, format, asked, unique: randomBytes(6).toString('hex') },
      onPage: ({ done, total }) => tell({ done, total, elapsedMs: ports.now() - startedMs }),
    }),
  );
}

/** Asked while what came is still open, so that no row is read again. */
const resumeAsked =
  ({ ask }: FlowPorts): NonNullable<PageRowsOptions['isResumed']> =>
  async ({ reason }, { done, total = done }) => {
    const counted = `${numberText(done)} of ${numberText(total)} rows were read.`;
    const answer = await ask.choose({
      ...{ id: 'resume', text: `${counted} ${reason} Resume reads on from there.`, harmless: 'stop' },
      choices: [
        { answer: 'resume', label: 'Resume' },
        { answer: 'stop', label: 'Stop' },
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
  if (saved.reason === undefined) return { level: 'info', text: `Not saved: ${name} was left as it was.`, offers: [] };
  if (saved.kept) return keptReport(saved.reason, saved.kept, name);
  const text = `The rows were not saved, and ${name} was left as it was. ${saved.reason}`;
  return { level: 'error', text, offers: [] };
}

function savedReport(file: string, saved: Extract<SavedRows, { kind: 'saved' }>): FlowReport {
  const said = `${numberText(saved.rows)} rows are in ${basename(file)}.`;
  return {
    level: saved.notices.length > 0 ? 'warning' : 'info',
    text: [said, ...(saved.remarks ?? []), ...saved.notices].join(' '),
    offers: [{ label: 'Open File', do: 'openFile', file }],
    hasSaved: true,
  };
}

function keptReport(reason: string, kept: KeptRows, name: string): FlowReport {
  const open: FlowOffer = { label: 'Open Part', do: 'openFile', file: kept.file };
  return { level: 'warning', text: keptWords(reason, kept, name), offers: [open] };
}
