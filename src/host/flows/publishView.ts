import { basename } from 'node:path';
import * as l10n from '@vscode/l10n';
import {
  isLookQuestion,
  type PublishEnd,
  type PublishInputs,
  type PublishLook,
} from '../../services/datagovsg/publish/publishTypes';
import { checkStatusText } from '../../services/datagovsg/publish/publishWords';
import type { App } from '../app';
import { FileCheckPage } from '../panel/fileCheckPage';
import type { MakeFlowView } from './flowView';

const failedText = () =>
  [
    l10n.t(
      'It was stopped by an error in this extension; see the log for details. Whether the file was sent is not known.',
    ),
    checkStatusText(),
  ].join(' ');

/** Publishing is shown in the page about the checked file. */
export const publishView =
  (app: Pick<App, 'log' | 'panels' | 'reports'>, inputs: PublishInputs): MakeFlowView =>
  stop => {
    const page = new FileCheckPage(app, inputs, { stop, showReport: about => showReport(app, inputs, about) });
    return {
      choose: question => (isLookQuestion(question) ? page.decide(question.look) : undefined),
      show: text => page.say(text),
      cancelled: () => page.cancel(),
      ended: end => page.end(end as PublishEnd), // the view is made for this flow alone
      broke: () => page.end({ kind: 'stopped', phase: 'decision', text: failedText() }),
    };
  };

/** Opens the report of what was found, or of how it ended. */
async function showReport(
  app: Pick<App, 'reports'>,
  inputs: PublishInputs,
  about: PublishLook | PublishEnd,
): Promise<void> {
  const { endReport, lookReport } = await import('../../services/datagovsg/publish/publishReport');
  const shown = { ...inputs, fileName: basename(inputs.file) };
  if ('kind' in about) await app.reports.show(l10n.t('Publishing'), endReport(shown, about));
  else await app.reports.show(l10n.t('Check of a File'), lookReport(shown, about));
}
