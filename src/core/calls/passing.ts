import * as l10n from '@vscode/l10n';
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

/**
 * Why the same read may well work in a moment, as a sentence; undefined when a repeat would bring the same again.
 * @param service its name
 */
export function passingProblem({ outcome, findings }: Exchange, service: string): string | undefined {
  if (outcome.ok) {
    const { status } = outcome.answer;
    if (gatewayStatuses.includes(status)) return l10n.t('{0} answered with status {1}.', service, status);
    // A body that ended early, or a page that something in between put in its place.
    const isPartial = findings.some(({ id }) => id === 'notJson' || id === 'emptied');
    return isPartial ? l10n.t('{0} answered without complete JSON.', service) : undefined;
  }
  const { failure } = outcome;
  if (failure.kind === 'timeout') return l10n.t('{0} did not answer in time.', service);
  if (failure.kind === 'violation') return l10n.t('{0} did not answer as HTTP requires.', service);
  const isBroken =
    failure.kind === 'unreachable' && (failure.receivedBytes !== undefined || brokenCodes.has(failure.code));
  return isBroken ? l10n.t('The connection to {0} was closed.', service) : undefined;
}
