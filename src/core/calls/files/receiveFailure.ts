import * as l10n from '@vscode/l10n';
import type { EnvironmentId } from '../../model/operation';
import { findingOfFailure } from '../../diagnosis/findingOfFailure';
import { unpackSentence } from '../../diagnosis/findingOfReading';
import type { Failure } from '../../model/failure';
import { findingText } from '../../model/findingText';
import { unreachable } from '../../unreachable';

/** Why a file was not received. What had arrived is kept, unless the disk refused even that. */
export type ReceiveFailure =
  | { kind: 'cancelled' }
  | { kind: 'network'; failure: Failure; host: string; environment: EnvironmentId }
  /** The link was not followed, or no new one was given; `text` is a sentence. */
  | { kind: 'link'; text: string }
  /** The server of the file answered with something else; `code` is object storage's own word for it. */
  | { kind: 'answer'; status: number; code?: string }
  /** An error of the file system, by its code. */
  | { kind: 'disk'; code: string; file: string }
  /** A whole answer, but not of the requested file; `text` is a sentence. */
  | { kind: 'foreign'; text: string }
  /** It was compressed, and could not be decompressed: the reason of UnpackProblem. */
  | { kind: 'packed'; reason: string }
  /** The same file is being received already. */
  | { kind: 'busy'; file: string }
  /** Something that is not ours has the name of the record that would stand next to the unfinished file. */
  | { kind: 'occupied'; file: string };

/** Errors of files name the call that failed; those of sockets name other calls. */
export function isOfDisk(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  const { code, syscall } = (error ?? {}) as NodeJS.ErrnoException;
  return (
    code !== undefined &&
    /^(open|read|write|f?truncate|f?datasync|fsync|rename|unlink|[fl]?stat|f?chmod|f?chown|close)$/.test(
      syscall ?? '',
    ) &&
    !/^(ECONN|EPIPE)/.test(code)
  );
}

/**
 * Object storage refuses a link that has expired, or was never good, with 403; and by the code `ExpiredToken` one whose
 * signer's own right ended before: https://aws.amazon.com/premiumsupport/knowledge-center/presigned-url-s3-bucket-expiration/
 */
export const isLinkDead = (failure: ReceiveFailure): boolean =>
  failure.kind === 'answer' && (failure.status === 403 || failure.code === 'ExpiredToken');

/** Whether the same link may well work in a moment. */
export function isPassing(failure: ReceiveFailure): boolean {
  if (failure.kind === 'answer') return [500, 502, 503, 504].includes(failure.status);
  return failure.kind === 'network' && ['unreachable', 'violation', 'timeout'].includes(failure.failure.kind);
}

/** What went wrong and what to do, for people. */
export function receiveProblem(failure: ReceiveFailure): string {
  switch (failure.kind) {
    case 'cancelled':
      return l10n.t('You cancelled the download.');
    case 'network':
      return networkProblem(failure);
    case 'link':
    case 'foreign':
      return failure.text;
    case 'answer':
      return answerProblem(failure);
    case 'disk':
      return diskProblem(failure);
    case 'packed':
      return [
        l10n.t('The file was compressed and could not be decompressed.'),
        unpackSentence(failure.reason),
        l10n.t('Nothing was saved. Download it again.'),
      ].join(' ');
    case 'busy':
      return l10n.t('{0} is already being downloaded, here or in another window.', failure.file);
    case 'occupied':
      return l10n.t(
        '{0} already exists and is not from one of our downloads. Move it, or choose another name.',
        failure.file,
      );
    default:
      return unreachable(failure);
  }
}

function networkProblem({ failure, host, environment }: Extract<ReceiveFailure, { kind: 'network' }>): string {
  return findingText(findingOfFailure(failure, { method: 'GET', url: `https://${host}`, environment }));
}

function answerProblem({ status, code }: Extract<ReceiveFailure, { kind: 'answer' }>): string {
  const reason = code === undefined ? `${status}` : `${status}, ${code}`;
  if (status >= 300 && status < 400) {
    return l10n.t(
      'The file server answered with a redirect ({0}), which is not followed: such a link leads straight to its file.',
      reason,
    );
  }
  if (status === 403 || code === 'ExpiredToken')
    return l10n.t('The file server refused the link ({0}). It has expired, or was altered on its way.', reason);
  if (status === 404) return l10n.t('The file server no longer has the file ({0}). Download it again.', reason);
  if (status >= 500) return l10n.t('The file server has a problem ({0}). Try again later.', reason);
  return l10n.t('The file server did not send the file ({0}).', reason);
}

function diskProblem({ code, file }: Extract<ReceiveFailure, { kind: 'disk' }>): string {
  switch (code) {
    case 'ENOSPC':
      return l10n.t('The disk is full, so {0} could not be written. Free some space, then resume.', file);
    case 'EDQUOT':
      return l10n.t('Your disk quota is used up, so {0} could not be written. Free some space, then resume.', file);
    case 'EFBIG':
      return l10n.t('{0} is larger than its disk allows.', file);
    case 'EACCES':
      return l10n.t('You have no permission to write {0}. Choose another folder, or request permission.', file);
    case 'EPERM':
      return l10n.t('Writing {0} is not permitted. It may be open in another program.', file);
    case 'EBUSY':
      return l10n.t('{0} could not be replaced: another program has it open. Close it there, then resume.', file);
    case 'EROFS':
      return l10n.t('{0} could not be written: its disk is read-only. Choose another folder.', file);
    case 'ENOENT':
      return l10n.t('{0} or its folder no longer exists. It may have been moved or removed. Download it again.', file);
    case 'EISDIR':
      return l10n.t('{0} is a folder. Choose another name.', file);
    case 'ENOTDIR':
      return l10n.t('A part of the path of {0} is not a folder. Choose another path.', file);
    case 'EEXIST':
      return l10n.t('{0} is not a file but a pipe, a device or the like. Choose another name.', file);
    case 'ELOOP':
      return l10n.t('The path of {0} leads through links in a circle. Choose another folder.', file);
    case 'ENAMETOOLONG':
      return l10n.t('The name of {0} is too long. Choose a shorter one.', file);
    default:
      return l10n.t('{0} could not be written ({1}).', file, code);
  }
}
