import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import { answerFirst, type QuickInput } from './quickInput';

/** Kinds by the names that the wizard shows, with the environments' prefixes. */
export const keyKinds = {
  'PaySG key': { Staging: 'paysg_stag_', Production: 'paysg_live_' },
  'data.gov.sg write key': { Staging: '', Production: '' },
  'data.gov.sg read key': { Staging: '', Production: '' },
} as const;

export type KindName = keyof typeof keyKinds;
export type EnvironmentName = 'Staging' | 'Production';

/** Whether the wizard reads the environment from the value's prefix, in place of asking for it. */
export const tellsEnvironment = (kind: KindName): boolean => keyKinds[kind].Staging !== '';

/** Where the wizard asks for the value: after the kind, and after the environment where that is asked for. */
export const valueStep = (kind: KindName): number => (tellsEnvironment(kind) ? 2 : 3);

/** Where the key can be saved at once; whoever goes on is asked more. */
export const saveStep = (kind: KindName): number => valueStep(kind) + 1;

/** The step in which everything is shown once more before it is stored, for whoever goes on. */
export const lastStep = (kind: KindName): number => (kind === 'data.gov.sg write key' ? 8 : 9);

/** A value of a kind's form, new at each call and worth nothing anywhere. */
export const makeKeyValue = (kind: KindName, environment: EnvironmentName = 'Staging'): string =>
  keyKinds[kind][environment] + randomBytes(24).toString('base64url');

export interface NewKey {
  kind: KindName;
  environment: EnvironmentName;
  value: string;
  name: string;
  paymentServiceId?: string;
}

/** Goes through the wizard up to the step that asks for the value. */
export async function askForValue(page: Page, kind: KindName, environment: EnvironmentName): Promise<QuickInput> {
  const wizard = await answerFirst(page, 'SG API: Add Key', async asked => {
    await asked.atStep(1);
    await asked.pick(kind);
  });
  if (!tellsEnvironment(kind)) {
    await wizard.atStep(2);
    await wizard.pick(environment);
  }
  await wizard.atStep(valueStep(kind));
  return wizard;
}

/** Goes through the wizard up to its last step; holder, checklist and lifetime stay as they are proposed. */
export async function askToSave(page: Page, key: NewKey): Promise<QuickInput> {
  const wizard = await askForValue(page, key.kind, key.environment);
  await wizard.type(key.value);
  await wizard.accept();
  await wizard.atStep(saveStep(key.kind));
  await wizard.pick('Continue with Name');
  const typed = [key.name, '', ...(tellsEnvironment(key.kind) ? [key.paymentServiceId ?? ''] : [])];
  const first = saveStep(key.kind) + 1;
  for (const [index, text] of typed.entries()) {
    await wizard.atStep(first + index);
    await wizard.type(text);
    await wizard.accept();
  }
  for (let step = first + typed.length; step < lastStep(key.kind); step++) {
    await wizard.atStep(step);
    await wizard.accept();
  }
  await wizard.atStep(lastStep(key.kind));
  return wizard;
}

/** Adds a key as a person does, through every step of the wizard. */
export async function addKey(page: Page, key: NewKey): Promise<void> {
  const wizard = await askToSave(page, key);
  await wizard.accept();
  await wizard.box.waitFor({ state: 'hidden' });
}
