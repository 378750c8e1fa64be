import type { FieldValues } from '../../../src/core/model/exchange';
import type { TestedApp } from '../../../src/host/testedApp';
import type { RememberedPanel } from '../../../src/core/panel/panelMemory';
import { until } from './until';
import { openSpied, type SpiedPanel } from './spiedPanel';

/** A call panel of an operation in the sandbox, with the sandbox's PaySG key where one is taken, and these values. */
export async function openForm(
  app: TestedApp,
  operationId: string,
  values: FieldValues,
  more: Partial<RememberedPanel> = {},
): Promise<SpiedPanel> {
  const keyId =
    operationId.endsWith('Payment') || /Payments$|PaymentEmail$/.test(operationId) ? 'sandbox.paysgKey' : undefined;
  await app.memory.remember(operationId, { environment: 'sandbox', values, ...(keyId && { keyId }), ...more });
  const panel = await openSpied(app, { operationId });
  // From then on it is told what changes. Whoever asks for the state gets it still.
  await until('the page has its state', () => panel.posted.some(({ type }) => type === 'state'));
  return panel;
}
