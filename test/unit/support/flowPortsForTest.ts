import type { FlowPorts, FlowSurroundings } from '../../../src/core/flows/flowPorts';

/** Surroundings of a flow over a direct connection, in which nobody answers a question. */
export const surroundingsWith = (
  over: Pick<FlowSurroundings, 'call'> & Partial<FlowSurroundings>,
): FlowSurroundings => ({
  wait: (_ms, signal) => Promise.resolve(signal?.throwIfAborted()),
  now: Date.now,
  network: () => Promise.resolve({ noProxy: [], isProxyCertificateChecked: true }),
  userAgent: 'sg-api-keys/test',
  ask: { choose: question => Promise.resolve(question.harmless), newFile: () => Promise.resolve(undefined) },
  ...over,
});

/** The same as a flow has them when nobody cancels it and nothing else runs. */
export const flowPortsWith = (over: Pick<FlowPorts, 'call'> & Partial<FlowPorts>): FlowPorts => ({
  ...surroundingsWith(over),
  signal: new AbortController().signal,
  underWay: () => Promise.resolve([]),
  ...over,
});

/** Gives this answer to every question that has it, and the harmless one to others. */
export const answering = (given: string, file?: string): FlowSurroundings['ask'] => ({
  choose: ({ choices, harmless }) =>
    Promise.resolve(choices.find(({ answer }) => answer === given)?.answer ?? harmless),
  newFile: () => Promise.resolve(file),
});
