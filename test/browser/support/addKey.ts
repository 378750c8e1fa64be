import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import { palette, type QuickInput } from './quickInput';

/** Kinds by the names that the wizard shows, with the environments' prefixes. */
export const keyKinds = {
  'PaySG key': { Staging: 'paysg_stag_', Production: 'paysg_live_' },
  'data.gov.sg write key': { Staging: '', Production: '' },
  'data.gov.sg read key': { Staging: '', Production: '' },
} as const;

export type KindName = keyof typeof keyKinds;
export type EnvironmentName = 'Staging' | 'Production';

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
  const wizard = await palette(page, 'SG API: Add Key');
  await wizard.atStep(1);
  await wizard.pick(kind);
  await wizard.atStep(2);
  await wizard.pick(environment);
  await wizard.atStep(3);
  return wizard;
}

/** Adds a key as a person does, through every step of the wizard. */
export async function addKey(page: Page, key: NewKey): Promise<void> {
  const wizard = await askForValue(page, key.kind, key.environment);
  await wizard.type(key.value);
  await wizard.accept();
  await wizard.atStep(4);
  await wizard.type(key.name);
  await wizard.accept();
  await wizard.atStep(5);
  // The service of a PaySG key, the expiry of the others.
  await wizard.type(key.paymentServiceId ?? '');
  await wizard.accept();
  await wizard.box.waitFor({ state: 'hidden' });
}
