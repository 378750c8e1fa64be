/**
 * What to do next, without saying how: the editor maps it to a command of its own, a command line or an agent to something
 * else.
 */
export type Intent = { do: PlainIntent } | { do: 'flow'; flow: string };

/** What needs no more than the call that it follows. */
export type PlainIntent =
  'addKey' | 'checkKey' | 'logInToProxy' | 'restartSandbox' | 'showLog' | 'switchEnvironment' | 'unlockProduction';

/** The one step to offer with a finding. */
export type FindingNext =
  { kind: 'link'; label: string; url: string } | { kind: 'intent'; label: string; intent: Intent };

/** A flow as the panel of an operation offers it, next to Send. It runs with what is typed in the form. */
export interface FlowEntry {
  /** Id of the flow. */
  flow: string;
  label: string;
}
