import type { SendFileProblem } from '../../../core/calls/files/sendFile';
import type { SendProgress } from '../../../core/calls/files/sendFileRate';
import type { Failure } from '../../../core/model/failure';
import type { PublishMode } from '../fileCheck/headerFindings';
import { unreachable } from '../../../core/unreachable';
import type { PublishPhase } from './publishTypes';
import { sizeText } from '../../../shared/text/sizes';
import { durationText } from '../../../shared/text/durations';

/** The two flows must never be taken for each other, so their titles share no word. */
export const publishTitles = {
  replace: 'Replace Data of a Dataset',
  append: 'Append Rows to a Dataset',
} as const satisfies Record<PublishMode, string>;

const nothingSent = 'Nothing was sent, and the dataset is as it was.';
/** Object storage keeps no part of a PUT that did not come to its end; that this one does so is inferred. */
const nothingKept =
  'A file that did not arrive whole should leave the dataset as it was; that is inferred from how such storage works.';
const checkStatus = 'Send “Get the state of an upload” to see what became of it before you send the file again.';

/** Sentences for the ends that come after a file was handed over. */
export const afterText = {
  nothingSent,
  datasetChanged:
    'The dataset was updated after it was looked at, so what you were shown is out of date. Nothing was sent. Start again, so that the file is compared with what is there now.',
  published: (mode: PublishMode): string => (mode === 'replace' ? 'The data was replaced.' : 'The rows were appended.'),
  uncertain: (status: string): string =>
    `The file was handed over. The status is ${status}, as it was before the upload, and was not seen to change, so it may be that of the earlier upload.`,
  rejected: ({ status, isCertain }: { status: string; isCertain: boolean }): string =>
    isCertain
      ? `data.gov.sg took the file and then refused its content (${status}). Whether it tells more anywhere is not known; the admin dashboard may. The dataset should be as it was.`
      : `The file was handed over, and the status is ${status}. It was that before the upload, too, so it may be that of the earlier upload. ${checkStatus}`,
  unknown: (why: string): string => `The file was handed over. What became of it is not known: ${why} ${checkStatus}`,
} as const;

/** What has happened and what has not when the user cancels. */
export function cancelledText(phase: PublishPhase, sent?: SendProgress): string {
  switch (phase) {
    case 'account':
    case 'dataset':
    case 'preflight':
    case 'decision':
    case 'copy':
    case 'statusBefore':
      return `Cancelled. ${nothingSent}`;
    case 'link':
      return `Cancelled before the file was sent. The dataset is as it was; a link that was given ends by itself within an hour.`;
    case 'upload':
      return `Cancelled after ${sizeText(sent?.sentBytes ?? 0)} of ${sizeText(sent?.totalBytes ?? 0)}. ${nothingKept} ${checkStatus}`;
    case 'ingestion':
      return `The file was handed over before you cancelled. data.gov.sg goes on with it. ${checkStatus}`;
    case 'readBack':
      return 'Cancelled. The service says that the data is in; it was not compared with the file.';
    default:
      return unreachable(phase);
  }
}

/** Why the file is not there, and what to do. */
export function sendTrouble(trouble: SendFileProblem, totalBytes: number): string {
  switch (trouble.kind) {
    case 'notSent':
      return `${trouble.text} ${nothingSent}`;
    case 'fileChanged':
      return trouble.sentBytes === 0
        ? `The file has changed since it was checked. ${nothingSent} Start again, so that it is checked anew.`
        : `The file was written to while it was sent, so what arrived may be a mixture. ${checkStatus} Then send it again when nothing else writes to it.`;
    case 'refused':
      return refusedText(trouble);
    case 'noAnswer':
      return noAnswerText(trouble.failure, trouble.sentBytes, totalBytes);
    default:
      return unreachable(trouble);
  }
}

function refusedText({ status, code, message }: Extract<SendFileProblem, { kind: 'refused' }>): string {
  const said = [code, message].filter(part => part !== undefined).join(': ');
  const why =
    status === 403
      ? ' With a fresh link, too, so the link itself was not too old; a proxy may have changed the request.'
      : '';
  // Whoever answers so may have failed after the file was kept, or stand between us and the one that kept it.
  const after =
    status >= 500 ? `Whether it is kept all the same is not known. ${checkStatus}` : 'The dataset is as it was.';
  return `The storage refused the file (${status}${said && `, ${said}`}).${why} ${after}`;
}

function noAnswerText(failure: Failure, sentBytes: number, totalBytes: number): string {
  const how =
    failure.kind === 'timeout'
      ? `Nothing moved for ${durationText(failure.afterMs)}`
      : `The connection failed${codeOf(failure)}`;
  const isWhole = sentBytes >= totalBytes && totalBytes > 0;
  const after = isWhole
    ? `The whole file had left, so it may have arrived. ${checkStatus}`
    : `${sizeText(sentBytes)} of ${sizeText(totalBytes)} had left. ${nothingKept} Check the connection and send the file again.`;
  return `${how}. ${after}`;
}

const codeOf = (failure: Failure): string => ('code' in failure ? ` (${failure.code})` : '');
