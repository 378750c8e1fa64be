/** How a surface asks what a flow cannot know: in a page, in a dialog, on a command line, by a rule of an agent. */
export interface FlowAsks {
  /** @returns one of the answers; the harmless one when nobody answers */
  choose<Answer extends string>(question: FlowChoice<Answer>): Promise<Answer>;
  /** @returns a path on this machine; undefined when nobody names one */
  newFile(question: FlowFileQuestion): Promise<string | undefined>;
}

export interface FlowChoice<Answer extends string> {
  /** Of the question within its flow. */
  id: string;
  text: string;
  detail?: string;
  choices: readonly { answer: Answer; label: string }[];
  /** What no answer means, and what is the default of a question about harm. */
  harmless: Answer;
  /** Another answer does what may harm. */
  isHarm?: true;
}

export interface FlowFileQuestion {
  id: string;
  title: string;
  saveLabel: string;
  /** Where it may go. */
  proposed: string;
  filters: Readonly<Record<string, readonly string[]>>;
}
