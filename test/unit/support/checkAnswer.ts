import { answerValidators as ofDatagovsg } from '../../../src/services/datagovsg/generated/answerValidators';
import { findOperation } from '../../../src/services';
import { answerValidators as ofPaysg } from '../../../src/services/paysg/generated/answerValidators';

/** By operation and by status as written in the document. */
export const answerValidators = { ...ofPaysg, ...ofDatagovsg };

/**
 * How an answer's body differs from what the document says; empty when it fits. An answer that the document has no schema
 * for fits when it has no body.
 */
export function checkAnswer(operationId: string, status: number, body: unknown): string[] {
  const described = statusKey(operationId, status);
  if (described === undefined) return [`${operationId} has no answer with status ${status}`];
  const validate = answerValidators[operationId]?.[described];
  if (!validate || validate(body)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message ?? 'is wrong'}`);
}

/** The document's own word for a status: itself, its class (`2XX`), or `default`. */
function statusKey(operationId: string, status: number): string | undefined {
  const known = findOperation(operationId)?.responses.map(response => response.status) ?? [];
  return [String(status), `${Math.floor(status / 100)}XX`, 'default'].find(key => known.includes(key));
}
