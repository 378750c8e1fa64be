import { basename } from 'node:path';
import * as l10n from '@vscode/l10n';
import type { Flow, FlowReport } from '../../../core/flows/flow';
import type { PublishMode } from '../fileCheck/headerFindings';
import { flowInputs } from '../generated/flowInputs';
import type { FlowInputsOf } from '../generated/flowTypes';
import { publishDataset } from './publishDataset';
import { publishProgress } from './publishProgress';
import { endReport } from './publishReport';
import type { PublishEnd, PublishInputs, PublishStep } from './publishTypes';
import { publishTitle } from './publishWords';

type Inputs = FlowInputsOf['replace'];

const flowOf = (mode: PublishMode): Flow<Inputs, PublishStep, PublishEnd> => ({
  id: mode,
  inputs: flowInputs[mode],
  title: () => publishTitle(mode),
  run: (inputs, ports) => publishDataset({ ...inputs, mode }, ports),
  progress: publishProgress,
  report: (inputs, end) => Promise.resolve(reportOf({ ...inputs, mode }, end)),
  journal: {
    noteAt: (_inputs, step) =>
      'note' in step && step.note ? { flow: 'checkPublishing', inputs: step.note } : undefined,
    after: () => Promise.resolve('forget'),
  },
});

/** Sends a file in place of all rows of a dataset. */
export const replaceFlow = flowOf('replace');

/** Sends a file whose rows are added to those of a dataset. */
export const appendFlow = flowOf('append');

const reportOf = (inputs: PublishInputs, end: PublishEnd): FlowReport => ({
  level: levelOf(end),
  text: end.text,
  offers: [
    {
      ...{ label: l10n.t('Show Report'), do: 'showDocument', title: l10n.t('Publishing') },
      markdown: endReport({ ...inputs, fileName: basename(inputs.file) }, end),
    },
  ],
});

function levelOf({ kind, readBack }: PublishEnd): FlowReport['level'] {
  if (kind === 'stopped') return 'error';
  const isFine = kind === 'cancelled' || (kind === 'published' && readBack?.isAsExpected !== false);
  return isFine ? 'info' : 'warning';
}
