import { randomUUID } from 'node:crypto';
import type { KeyInfo } from '../../../src/core/keys/keyInfo';

export const sampleServiceId = 'payment_service_00000000-0000-4000-8000-000000000001';

/** The record of a staging PaySG key, with what a test cares about changed. */
export const sampleKey = (over: Partial<KeyInfo> = {}): KeyInfo => ({
  id: randomUUID(),
  kind: 'paysgKey',
  environment: 'staging',
  name: 'Team mailbox',
  worksOn: [sampleServiceId],
  addedAt: '2026-11-02T09:00:00.000Z',
  ...over,
});
