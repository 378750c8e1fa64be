import type { SandboxService, SandboxServices } from './sandboxService';

/** What a running sandbox of any services reports to its users. Its own keys are worth nothing anywhere else. */
export interface SandboxBasics {
  /** `http://127.0.0.1:<port>`, no trailing slash. */
  url: string;
  /** The value of the sandbox's key of each kind. */
  keys: Readonly<Record<string, string>>;
}

/** The same, with what each service reports. */
export type SandboxInfoOf<S extends SandboxServices> = SandboxBasics & {
  [id in keyof S]: S[id] extends SandboxService<infer Info> ? Info : never;
};
