import { createSandboxOf, type Sandbox, type SandboxOptions } from '../core/sandbox/createSandbox';
import type { SandboxInfoOf } from '../core/sandbox/info';
import { services, type ServiceId } from '.';
import type { SandboxService } from '../core/sandbox/sandboxService';
import { datagovsgSandbox } from './datagovsg/sandbox';
import { paysgSandbox } from './paysg/sandbox';

/** How the sandbox stands in for each service of the list. Apart from it, as this loads in the sandbox's thread alone. */
export const sandboxServices = {
  paysg: paysgSandbox,
  datagovsg: datagovsgSandbox,
} as const satisfies Readonly<Record<ServiceId, SandboxService>>;

/** What a running sandbox reports to its users. */
export type SandboxInfo = SandboxInfoOf<typeof sandboxServices>;

/** A stand-in of every service, with keys and data of its own. */
export const createSandbox = (options?: SandboxOptions): Sandbox<SandboxInfo> =>
  createSandboxOf(services, sandboxServices, options);
