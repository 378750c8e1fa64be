import { randomText, type RandomBytes } from './chance';

/** The keys of one run of the sandbox. Made at its start, so none of them is ever in source or on disk. */
export interface SandboxKeys {
  paysg: string;
  datagovsgWrite: string;
  /** Of the production tier. */
  datagovsgRead: string;
  datagovsgDeveloperRead: string;
}

/**
 * PaySG's prefix is the real staging one, because clients choose the environment by it. data.gov.sg's keys have no
 * known form: theirs says plainly that it is the sandbox's.
 */
export function makeSandboxKeys(random: RandomBytes): SandboxKeys {
  return {
    paysg: `paysg_stag_sandbox_${randomText(32, random)}`,
    datagovsgWrite: `sandbox_${randomText(40, random)}`,
    datagovsgRead: `sandbox_${randomText(40, random)}`,
    datagovsgDeveloperRead: `sandbox_${randomText(40, random)}`,
  };
}
