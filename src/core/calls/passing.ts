import type { TooManyRule } from '../model/apiProfile';
import type { Exchange } from '../model/exchange';

/** For reads of a flow that fail in passing: sent four times in all, 1, 2 and 4 s apart unless the service asks for more. Ours. */
export const passingRule: Extract<TooManyRule, { kind: 'backOff' }> = {
  kind: 'backOff',
  firstMs: 1000,
  tries: 4,
  evidence: 'inferred',
};

const gatewayStatuses: readonly number[] = [502, 503, 504];
/** A connection that was made and broke, or a name server that was busy. One that is refused at once stays so. */
const brokenCodes: ReadonlySet<string> = new Set([
  ...['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'ETIMEDOUT', 'EAI_AGAIN', 'ENETDOWN', 'ENETRESET'],
  'UND_ERR_SOCKET',
]);

/** Why the same read may well work in a moment; undefined when a repeat would bring the same again. */
export function passingProblem({ outcome, findings }: Exchange): string | undefined {
  if (outcome.ok) {
    const { status } = outcome.answer;
    if (gatewayStatuses.includes(status)) return `answered ${status}`;
    // A body that ended early, or a page that something in between put in its place.
    return findings.some(({ id }) => id === 'notJson' || id === 'emptied') ? 'answered without whole JSON' : undefined;
  }
  const { failure } = outcome;
  if (failure.kind === 'timeout') return 'did not answer in time';
  if (failure.kind === 'violation') return 'did not answer as HTTP says';
  const isBroken =
    failure.kind === 'unreachable' && (failure.receivedBytes !== undefined || brokenCodes.has(failure.code));
  return isBroken ? 'broke off the connection' : undefined;
}
