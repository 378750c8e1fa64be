import type { FlowChoice } from '../../core/flows/flowQuestion';

/** A page of its own that a flow is shown in, in addition to its notification. */
export interface FlowView {
  /** @returns one of the answers; undefined for a question that is not asked there */
  choose(question: FlowChoice<string>): Promise<string> | undefined;
  show(text: string): void;
  /** The user cancels somewhere else. */
  cancelled(): void;
  ended(end: unknown): void;
  /** A fault of ours ended it. */
  broke(): void;
}

/** @param stop cancels the flow */
export type MakeFlowView = (stop: () => void) => FlowView;
