import { randomText } from '../../../core/sandbox/chance';
import type { OpenService, SandboxService, ServiceGround } from '../../../core/sandbox/sandboxService';
import { withHead } from '../../../core/sandbox/site';
import { sandboxDocument } from '../generated/sandboxDocument';
import {
  forbiddenPaymentServiceId,
  sandboxPaymentServiceId,
  unconnectedPaymentServiceId,
} from '../sandboxPaymentServices';
import { paymentSite } from './paymentSite';
import { PaymentStore } from './paymentStore';
import { seedPayments } from './seedPayments';
import { paysgStandIn } from './standIn';
import type { PaysgWorld } from './world';

/** What users of the sandbox need to call it as PaySG. */
export interface PaysgSandboxInfo {
  /** Stands for `https://api-staging.pay.gov.sg`. */
  baseUrl: string;
  key: string;
  paymentServiceId: string;
  forbiddenPaymentServiceId: string;
  unconnectedPaymentServiceId: string;
}

export const paysgSandbox: SandboxService<PaysgSandboxInfo> = {
  document: sandboxDocument,
  // PaySG's prefix is the real staging one, because clients choose the environment by it.
  makeKeys: random => ({ paysg: `paysg_stag_sandbox_${randomText(32, random)}` }),
  open,
};

const paymentHosts = ['staging.pay.gov.sg', 'pay.gov.sg'];

function open(ground: ServiceGround): OpenService<PaysgSandboxInfo> {
  const { url, keys, isRestored } = ground;
  const { paysg: key = '' } = keys;
  const world = worldOf(ground);
  if (!isRestored) seedPayments(world, sandboxPaymentServiceId);
  return {
    standIn: paysgStandIn(world, key),
    sites: paymentHosts.map(host => [host, withHead(paymentSite(world))] as const),
    info: {
      baseUrl: `${url}/api-staging.pay.gov.sg`,
      key,
      paymentServiceId: sandboxPaymentServiceId,
      forbiddenPaymentServiceId,
      unconnectedPaymentServiceId,
    },
    keyValues: { paysgKey: key },
  };
}

function worldOf({ url, clock, random, holderId }: ServiceGround): PaysgWorld {
  const payments = new PaymentStore(clock.now);
  return { payments, random, now: clock.now, elapsed: () => performance.now(), url: () => url, holderId };
}
