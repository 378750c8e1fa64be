import * as l10n from '@vscode/l10n';
import type { FlowChoice } from '../../../core/flows/flowQuestion';
import type { FlowPorts } from '../../../core/flows/flowPorts';
import { confirmWords, hasErrors, sendLabels } from '../checkPage/fileCheckWords';
import { flowInputs } from '../generated/flowInputs';
import { concurrentText } from './cutOffWords';
import type { CheckInputs, LookQuestion, PublishInputs, PublishLook } from './publishTypes';

/** What to do with a file, after it and the dataset were checked. */
export function lookQuestion(inputs: PublishInputs, look: PublishLook): LookQuestion {
  const { question, detail, harmless } = confirmWords(inputs, look, 'send');
  const sends = sendLabels(inputs.mode, hasErrors(look)).map(({ choice, label }) => ({ answer: choice, label }));
  return {
    ...{ id: 'look', text: question, detail, harmless: 'cancel', isHarm: true, look },
    choices: [{ answer: 'cancel', label: harmless }, ...sends, { answer: 'again', label: l10n.t('Check Again') }],
  };
}

/** When another file is being sent to the same dataset. @returns undefined when there is none */
export async function concurrentQuestion(
  { environment, datasetId }: PublishInputs,
  { underWay }: Pick<FlowPorts, 'underWay'>,
): Promise<FlowChoice<'send' | 'wait'> | undefined> {
  const { validate } = flowInputs.checkPublishing;
  const others = (await underWay()).flatMap(({ flow, inputs }) =>
    flow === 'checkPublishing' && validate(inputs) ? [inputs as CheckInputs] : [],
  );
  const other = others.find(each => each.environment === environment && each.datasetId === datasetId);
  if (!other) return undefined;
  return {
    ...{ id: 'concurrent', text: concurrentText(other), detail: l10n.t('Nothing has been sent yet.') },
    ...{ harmless: 'wait', isHarm: true },
    choices: [
      { answer: 'wait', label: l10n.t('Do Not Send') },
      { answer: 'send', label: l10n.t('Send Anyway') },
    ],
  };
}
