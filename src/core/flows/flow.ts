import type { JsonSchema } from '../model/operation';
import type { Validate } from '../model/validate';
import type { FlowPorts, FlowRun } from './flowPorts';

/**
 * Several calls that the product itself knows, as one thing that any surface can run: an editor, a command line, a test, an
 * agent. A service lists its flows (`ServiceModule.flows`); `runFlow` runs them all.
 */
export interface Flow<Inputs, Step, End> {
  id: string;
  /** What it is given: JSON alone, so that it can be typed, kept and passed on. */
  inputs: FlowInputs;
  /** What is being done, for people: “Downloading “Shops””. */
  title(inputs: Inputs): string;
  /**
   * Each step says how far it is. Whoever takes the steps has noted one before it asks for the next.
   * @throws only on a bug: what goes wrong outside is an end
   */
  run(inputs: Inputs, ports: FlowPorts): AsyncGenerator<Step, End, void>;
  progress(step: Step): FlowProgress;
  /** @returns undefined where there is nothing to say */
  report(inputs: Inputs, end: End): Promise<FlowReport | undefined>;
  /** How a later start hears of a run that was cut off. Absent: it does not. */
  journal?: FlowNoting<Inputs, Step, End>;
  /** Of a flow that a note names: what a later start says of it and does with it. */
  resumption?: FlowResumption<Inputs>;
}

/** A flow of which only its id is known. What it is given is checked against its schema before it runs. */
export type AnyFlow = Flow<unknown, unknown, unknown>;

/** A flow in a service's list: its code is loaded when it is first used. */
export interface ListedFlow {
  id: string;
  load(): Promise<AnyFlow>;
}

export interface FlowInputs {
  /** JSON Schema 2020-12. */
  schema: JsonSchema;
  /** The same, compiled at build time. */
  validate: Validate;
}

export interface FlowProgress {
  text: string;
  /** Of 1; absent where it is not known. */
  share?: number;
}

/** How a run ended, for people. */
export interface FlowReport {
  level: 'info' | 'warning' | 'error';
  text: string;
  offers: readonly FlowOffer[];
  /** It saved data in a file of the user. */
  hasSaved?: true;
}

/** What can be done with an end. */
export type FlowOffer = { label: string } & (
  | { do: 'openFile' | 'revealFile'; file: string }
  | { do: 'copyText'; text: string }
  | { do: 'showDocument'; title: string; markdown: string }
  | { do: 'run' | 'discard'; run: FlowRun }
);

/** What is noted of a run while it is running. */
export interface FlowNoting<Inputs, Step, End> {
  /** Names the note; a later one of the same name takes its place. Plain characters only. Absent: each run has its own. */
  nameOf?(inputs: Inputs): string;
  /** What a later start runs when this run is cut off from here on; undefined: nothing new. */
  noteAt(inputs: Inputs, step: Step): FlowRun | undefined;
  /**
   * What becomes of the note after the run. `keep`: it can be resumed. `leave`: the note is that of somebody else.
   * @param end undefined: the run broke off by a bug
   */
  after(inputs: Inputs, end: End | undefined): Promise<NoteFate>;
}

export type NoteFate = 'forget' | 'keep' | 'leave';

/** What a later start does with a note. */
export interface FlowResumption<Inputs> {
  /** Reported `once`, and then kept until it is resumed or discarded; or at each start `untilAnswered`. */
  reported: 'once' | 'untilAnswered';
  /** @returns undefined when nothing is left that could be resumed */
  left(inputs: Inputs): Promise<LeftOver | undefined>;
  /** Gives it up. @returns a sentence when it could not be */
  discard(inputs: Inputs): Promise<string | undefined>;
}

/** What a run that was cut off has left behind, in words. */
export interface LeftOver {
  name: string;
  /** Where it is, and how far. */
  place: string;
  progress: string;
  /** What was cut off, what that may mean, and what to check. */
  text: string;
  resume: string;
  discard: string;
  /** Nothing can have gone wrong by it. */
  isHarmless: boolean;
  /** Somebody is continuing it at this moment. */
  isBusy: boolean;
}
