import { keyKind, profileOf, profiles } from '../../core/apis/catalogue';
import type { EnvironmentId, KeyKind, KeyKindId, RealEnvironmentId } from '../../core/apis/types';
import { checkKeyValue } from '../../core/keys/checkKeyValue';
import { checkExpiry, checkName, checkPaymentServiceId } from '../../core/keys/checkKeyRecord';
import { environmentWords } from '../words';
import * as vscode from 'vscode';
import { askText, choose, runSteps, type Step, type StepResult } from './steps';

/** What the wizard asks for. Nothing of it is stored before the last step is answered. */
export interface KeyAnswers {
  kind?: KeyKindId;
  environment?: RealEnvironmentId;
  value?: string;
  name?: string;
  paymentServiceId?: string;
  expiresOn?: string;
}

/** @param today `YYYY-MM-DD` @returns undefined when it was closed */
export const askForKey = (start: KeyAnswers, today: string): Promise<KeyAnswers | undefined> =>
  runSteps('Add Key', start, answers => stepsFor(answers, today));

function stepsFor(answers: KeyAnswers, today: string): readonly Step<KeyAnswers>[] {
  const kind = answers.kind && keyKind(answers.kind);
  const own = !kind
    ? [askName]
    : [askName, ...(kind.needsPaymentService ? [askService] : []), ...(kind.expires ? [askExpiry(today)] : [])];
  return [askKind, askEnvironment, askValue, ...own];
}

const kindOf = (answers: KeyAnswers): KeyKind => keyKind(answers.kind ?? 'paysgKey');
const environmentOf = (answers: KeyAnswers): EnvironmentId => answers.environment ?? 'staging';

const put = <T>(result: StepResult<T>, answers: KeyAnswers, name: keyof KeyAnswers): StepResult<KeyAnswers> =>
  result.kind === 'value' ? { kind: 'value', value: { ...answers, [name]: result.value } } : result;

const askKind: Step<KeyAnswers> = async (answers, place) => {
  const items = profiles.flatMap(profile =>
    profile.keyKinds.map(({ id, name, description }) => ({
      label: name,
      detail: description,
      iconPath: new vscode.ThemeIcon(profile.icon),
      value: id,
    })),
  );
  return put(await choose(place, 'Which kind of key?', items, answers.kind), answers, 'kind');
};

const askEnvironment: Step<KeyAnswers> = async (answers, place) => {
  const kind = kindOf(answers);
  const items = (['staging', 'production'] as const).map(value => {
    const prefix = kind.prefixes.find(each => each.environment === value)?.prefix;
    const { name, detail, icon } = environmentWords[value];
    const iconPath = new vscode.ThemeIcon(icon);
    return { label: name, detail, iconPath, ...(prefix && { description: `starts with ${prefix}` }), value };
  });
  const title = `For which environment of ${profileOf(kind.api).name}?`;
  return put(await choose(place, title, items, answers.environment), answers, 'environment');
};

const askValue: Step<KeyAnswers> = async (answers, place) => {
  const kind = kindOf(answers);
  const result = await askText(place, {
    prompt: `Paste the ${kind.name}. It is kept in this system’s secret storage and nowhere else. ${kind.advice[0]?.text ?? ''}`,
    ...(answers.value !== undefined && { value: answers.value }),
    isSecret: true,
    check: typed => {
      const checked = checkKeyValue(kind, environmentOf(answers), typed);
      return checked.ok ? undefined : checked.error;
    },
  });
  return put(result.kind === 'value' ? { ...result, value: result.value.trim() } : result, answers, 'value');
};

const askName: Step<KeyAnswers> = async (answers, place) => {
  const result = await askText(place, {
    prompt: 'A name to tell this key from others, best the one it has at the service.',
    value: answers.name ?? `${kindOf(answers).name}, ${environmentOf(answers)}`,
    check: checkName,
  });
  return put(result, answers, 'name');
};

const askService: Step<KeyAnswers> = async (answers, place) => {
  const result = await askText(place, {
    prompt:
      'A payment service that the key’s holder is a Billing collaborator of; the dashboard shows its id. May be left empty.',
    placeholder: 'payment_service_…',
    value: answers.paymentServiceId ?? '',
    check: checkPaymentServiceId,
  });
  return put(result, answers, 'paymentServiceId');
};

const askExpiry =
  (today: string): Step<KeyAnswers> =>
  async (answers, place) => {
    const result = await askText(place, {
      prompt: 'The day on which the key expires, as YYYY-MM-DD. Leave it empty when it has none or you do not know it.',
      placeholder: 'YYYY-MM-DD',
      value: answers.expiresOn ?? '',
      check: typed => checkExpiry(typed, today),
    });
    return put(result, answers, 'expiresOn');
  };
