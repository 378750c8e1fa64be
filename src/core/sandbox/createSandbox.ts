import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { operations } from '../apis/catalogue';
import { randomUuid, type RandomBytes } from './chance';
import { datagovsgStandIn } from './datagovsg/standIn';
import { forbiddenPaymentServiceId, sandboxPaymentServiceId, type SandboxInfo } from './info';
import { PaymentStore } from './paysg/paymentStore';
import { paysgStandIn } from './paysg/standIn';
import type { PaysgWorld } from './paysg/world';
import { requestListener } from './requestListener';
import { Routes } from './routes';
import { makeSandboxKeys, type SandboxKeys } from './sandboxKeys';
import { firstDatasetId } from './seed/datasets';
import { seedPayments } from './seed/payments';
import { ServiceAnswers } from './serviceAnswers';

export interface SandboxOptions {
  /** Milliseconds since the epoch; the default is the system's clock. */
  now?: () => number;
  /** The default is the system's secure source. */
  random?: RandomBytes;
}

/** One stand-in of both services, with keys and payments of its own. */
export interface Sandbox {
  /**
   * Listens on 127.0.0.1 only. Once per sandbox.
   * @param port 0 for any free one
   * @returns once requests are answered; rejects with the system's error, as `EADDRINUSE`
   */
  listen(port?: number): Promise<SandboxInfo>;
  /** Ends every connection at once and frees the port. */
  close(): Promise<void>;
}

export function createSandbox({ now = Date.now, random = randomBytes }: SandboxOptions = {}): Sandbox {
  const keys = makeSandboxKeys(random);
  let url = '';
  const holderId = `user_${randomUuid(random)}`;
  const world: PaysgWorld = { payments: new PaymentStore(), random, now, url: () => url, holderId };
  const routes = new Routes(operations);
  const standIns = { paysg: paysgStandIn(world, keys.paysg), datagovsg: datagovsgStandIn(keys.datagovsgWrite) };
  const answers = new ServiceAnswers(routes, standIns);
  const server = createServer(
    requestListener({ url: () => url, answers, hosts: routes.hosts, payments: world.payments }),
  );
  return {
    listen: (port = 0) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', () => {
          url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
          // Only now: the payments' links hold the address.
          seedPayments(world, sandboxPaymentServiceId);
          resolve(infoOf(url, keys));
        });
      }),
    close: () =>
      new Promise(resolve => {
        // An error here means that it was not listening, which is what was asked for.
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function infoOf(url: string, keys: SandboxKeys): SandboxInfo {
  return {
    url,
    paysg: {
      baseUrl: `${url}/api-staging.pay.gov.sg`,
      key: keys.paysg,
      paymentServiceId: sandboxPaymentServiceId,
      forbiddenPaymentServiceId,
    },
    datagovsg: { writeKey: keys.datagovsgWrite, readKey: keys.datagovsgRead, datasetId: firstDatasetId },
  };
}
