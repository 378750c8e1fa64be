import * as l10n from '@vscode/l10n';
import type { SendFileProblem } from '../../../core/calls/files/sendFile';
import type { SendProgress } from '../../../core/calls/files/sendFileRate';
import type { Failure } from '../../../core/model/failure';
import type { PublishMode } from '../fileCheck/headerFindings';
import { unreachable } from '../../../core/unreachable';
import type { PublishPhase } from './publishTypes';
import { sizeText } from '../../../shared/text/sizes';
import { durationText } from '../../../shared/text/durations';

/** The two flows must never be taken for each other, so their titles share no word. */
export const publishTitle = (mode: PublishMode): string =>
  mode === 'replace' ? l10n.t('Replace Data of a Dataset') : l10n.t('Append Rows to a Dataset');

const nothingSent = (): string => l10n.t('Nothing was sent, and the dataset was not changed.');
/** Object storage keeps no part of a PUT that did not complete; that this one does so is inferred. */
const nothingKept = (): string =>
  l10n.t(
    'A file that did not arrive completely should leave the dataset unchanged; this is inferred from how such storage works.',
  );
/** Names the call by its summary in the document. */
export const checkStatusText = (): string =>
  l10n.t(
    'Send “{0}” to find out what became of it before you send the file again.',
    l10n.t('Get the status of an upload'),
  );

/** Sentences one after the other. */
const text = (...sentences: readonly string[]): string => sentences.filter(each => each !== '').join(' ');

/** @param why a sentence; empty when there is nothing to say */
export const nothingSentText = (why: string): string => text(why, nothingSent());

export const datasetChangedText = (): string =>
  l10n.t(
    'The dataset was updated after it was read, so what you were shown is out of date. Nothing was sent. Start again to compare the file with the current data.',
  );

export const publishedText = (mode: PublishMode): string =>
  mode === 'replace' ? l10n.t('The data was replaced.') : l10n.t('The rows were appended.');

export const uncertainText = (status: string): string =>
  l10n.t(
    'The file was uploaded. The status is {0}, as it was before the upload, and was not seen to change, so it may be that of the earlier upload.',
    status,
  );

export const rejectedText = ({ status, isCertain }: { status: string; isCertain: boolean }): string =>
  isCertain
    ? l10n.t(
        'data.gov.sg accepted the file and then rejected its content ({0}). Whether it gives a reason anywhere is not known; the admin dashboard may. The dataset should be unchanged.',
        status,
      )
    : text(
        l10n.t(
          'The file was uploaded, and the status is {0}. It was the same before the upload, so it may be that of the earlier upload.',
          status,
        ),
        checkStatusText(),
      );

export const unknownText = (why: string): string =>
  text(l10n.t('The file was uploaded. What became of it is not known.'), why, checkStatusText());

/** What has happened and what has not when the user cancels. */
export function cancelledText(phase: PublishPhase, sent?: SendProgress): string {
  switch (phase) {
    case 'account':
    case 'dataset':
    case 'preflight':
    case 'decision':
    case 'copy':
    case 'statusBefore':
      return text(l10n.t('Cancelled.'), nothingSent());
    case 'link':
      return l10n.t(
        'Cancelled before the file was sent. The dataset was not changed; a link that was issued expires by itself within an hour.',
      );
    case 'upload':
      return text(
        l10n.t('Cancelled after {0} of {1}.', sizeText(sent?.sentBytes ?? 0), sizeText(sent?.totalBytes ?? 0)),
        nothingKept(),
        checkStatusText(),
      );
    case 'ingestion':
      return text(
        l10n.t('The file was uploaded before you cancelled. data.gov.sg continues to process it.'),
        checkStatusText(),
      );
    case 'readBack':
      return l10n.t('Cancelled. The service reports that the data is in; it was not compared with the file.');
    default:
      return unreachable(phase);
  }
}

/** Why the file is not there, and what to do. */
export function sendProblemText(problem: SendFileProblem, totalBytes: number): string {
  switch (problem.kind) {
    case 'notSent':
      return nothingSentText(problem.text);
    case 'fileChanged':
      return problem.sentBytes === 0
        ? text(
            l10n.t('The file has changed since it was checked.'),
            nothingSent(),
            l10n.t('Start again to check it anew.'),
          )
        : text(
            l10n.t('The file was modified while it was being sent, so what arrived may be a mixture.'),
            checkStatusText(),
            l10n.t('Then send it again when nothing else writes to it.'),
          );
    case 'refused':
      return refusedText(problem);
    case 'noAnswer':
      return noAnswerText(problem.failure, problem.sentBytes, totalBytes);
    default:
      return unreachable(problem);
  }
}

function refusedText({ status, code, message }: Extract<SendFileProblem, { kind: 'refused' }>): string {
  const said = [code, message].filter(part => part !== undefined).join(': ');
  const refused = l10n.t('The storage refused the file ({0}).', said === '' ? status : `${status}, ${said}`);
  const why =
    status === 403
      ? l10n.t('A new link was refused, too, so the link itself had not expired; a proxy may have changed the request.')
      : '';
  // Whoever answers so may have failed after the file was kept, or stand between us and the one that kept it.
  if (status < 500) return text(refused, why, l10n.t('The dataset was not changed.'));
  return text(refused, l10n.t('Whether the file was stored nonetheless is not known.'), checkStatusText());
}

function noAnswerText(failure: Failure, sentBytes: number, totalBytes: number): string {
  const isWhole = sentBytes >= totalBytes && totalBytes > 0;
  if (isWhole) {
    return text(
      failureText(failure),
      l10n.t('The whole file had been sent, so it may have arrived.'),
      checkStatusText(),
    );
  }
  return text(
    failureText(failure),
    l10n.t('{0} of {1} had been sent.', sizeText(sentBytes), sizeText(totalBytes)),
    nothingKept(),
    l10n.t('Check the connection, then send the file again.'),
  );
}

function failureText(failure: Failure): string {
  if (failure.kind === 'timeout') return l10n.t('Nothing was transferred for {0}.', durationText(failure.afterMs));
  return 'code' in failure ? l10n.t('The connection failed ({0}).', failure.code) : l10n.t('The connection failed.');
}
