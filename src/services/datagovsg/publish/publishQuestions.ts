import type { FlowChoice } from '../../../core/flows/flowQuestion';
import type { FlowPorts } from '../../../core/flows/flowPorts';
import { confirmWords, hasErrors, sendLabels } from '../checkPage/fileCheckWords';
import { flowInputs } from '../generated/flowInputs';
import { besideText } from './cutOffWords';
import type { CheckInputs, LookQuestion, PublishInputs, PublishLook } from './publishTypes';

/** What to do with a file, after a look at it and at the dataset. */
export function lookQuestion(inputs: PublishInputs, look: PublishLook): LookQuestion {
  const { question, detail, harmless } = confirmWords(inputs, look, 'send');
  const sends = sendLabels(inputs.mode, hasErrors(look)).map(({ choice, label }) => ({ answer: choice, label }));
  return {
    ...{ id: 'look', text: question, detail, harmless: 'cancel', isHarm: true, look },
    choices: [{ answer: 'cancel', label: harmless }, ...sends, { answer: 'again', label: 'Check Again' }],
  };
}

/** When a file is on its way to the same dataset already. @returns undefined when there is none */
export async function besideQuestion(
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
    ...{ id: 'beside', text: besideText(other), detail: 'Nothing was sent yet.', harmless: 'wait', isHarm: true },
    choices: [
      { answer: 'wait', label: 'Do Not Send' },
      { answer: 'send', label: 'Send It Beside That' },
    ],
  };
}
