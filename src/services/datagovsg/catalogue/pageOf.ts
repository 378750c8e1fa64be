import { readDatasetPage, type DatasetPage } from './datasetListing';
import type { CallOutcome } from '../../../core/model/callOutcome';
import { failed, ok, type Result } from '../../../core/model/result';
import { callAnswer } from '../../../core/model/callAnswer';

/** The page of datasets that a call brought, or a sentence on why there is none. */
export function pageOf(outcome: CallOutcome): Result<DatasetPage, string> {
  const came = callAnswer(outcome);
  if (came.kind === 'refused') return failed(`The list of datasets was not asked for. ${came.text}`.trim());
  if (!came.exchange) return failed('The list of datasets was not asked for.');
  const page = came.kind === 'answer' ? readDatasetPage(came.answer.body) : undefined;
  if (page) return ok(page);
  const cause = came.exchange.findings[0]?.title ?? 'no datasets in the answer';
  return failed(`The list of datasets could not be read: ${cause}`);
}
