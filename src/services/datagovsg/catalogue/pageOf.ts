import * as l10n from '@vscode/l10n';
import { readDatasetPage, type DatasetPage } from './datasetListing';
import type { CallOutcome } from '../../../core/model/callOutcome';
import { failed, ok, type Result } from '../../../core/model/result';
import { callAnswer } from '../../../core/model/callAnswer';

/** The page of datasets that a call returned, or a sentence on why there is none. */
export function pageOf(outcome: CallOutcome): Result<DatasetPage, string> {
  const called = callAnswer(outcome);
  if (called.kind === 'refused') return failed(`${notRequested()} ${called.text}`.trim());
  if (!called.exchange) return failed(notRequested());
  const page = called.kind === 'answer' ? readDatasetPage(called.answer.body) : undefined;
  if (page) return ok(page);
  const cause = called.exchange.findings[0]?.title;
  if (cause !== undefined) return failed(l10n.t('The list of datasets could not be read: {0}', cause));
  return failed(l10n.t('The list of datasets could not be read: there are no datasets in the answer'));
}

const notRequested = (): string => l10n.t('The list of datasets was not requested.');
