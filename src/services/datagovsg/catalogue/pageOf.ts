import { readDatasetPage, type DatasetPage } from './datasetListing';
import type { CallOutcome } from '../../../core/model/callOutcome';
import { failed, ok, type Result } from '../../../core/model/result';

/** The page of datasets that a call brought, or a sentence on why there is none. */
export function pageOf(outcome: CallOutcome): Result<DatasetPage, string> {
  switch (outcome.kind) {
    case 'refused':
      return failed(`The list of datasets was not asked for. ${outcome.problems[0]?.message ?? ''}`.trim());
    case 'declined':
    case 'cancelled':
      return failed('The list of datasets was not asked for.');
    case 'exchange': {
      const { outcome: answer, findings } = outcome.exchange;
      const page = answer.ok ? readDatasetPage(answer.answer.body) : undefined;
      if (page) return ok(page);
      return failed(`The list of datasets could not be read: ${findings[0]?.title ?? 'no datasets in the answer'}`);
    }
  }
}
