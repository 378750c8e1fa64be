import type { ListedFlow } from '../flows/flow';
import type { WrittenProfile } from './apiProfile';
import type { Operation } from './operation';
import type { Validate } from './validate';

/** What the generator makes of a service's OpenAPI document. */
export interface ServiceDocument {
  /** In the order of the document, which is the order of the Calls tree. */
  operations: readonly Operation[];
  /** Header of each key kind, from the document's security schemes. */
  keyHeaders: Readonly<Record<string, string>>;
  /** Checks of the flat values of a call, by operation. */
  requestValidators: Readonly<Record<string, Validate | undefined>>;
}

/**
 * One service: all that core knows of it. Core is handed a list of these and never imports one. Its stand-in in the sandbox
 * is listed separately (`SandboxService`), as it loads in a thread of its own.
 */
export interface ServiceModule {
  document: ServiceDocument;
  profile: WrittenProfile;
  /** What of several calls the product itself knows of it. */
  flows?: readonly ListedFlow[];
}
