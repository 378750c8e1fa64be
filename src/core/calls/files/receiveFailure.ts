import type { EnvironmentId } from '../../model/operation';
import { findingOfFailure } from '../../diagnosis/findingOfFailure';
import { unpackWords } from '../../diagnosis/findingOfReading';
import type { Failure } from '../../model/failure';
import { unreachable } from '../../unreachable';

/** Why a file was not received. What had come of it is kept, unless the disk refused even that. */
export type ReceiveFailure =
  | { kind: 'cancelled' }
  | { kind: 'network'; failure: Failure; host: string; environment: EnvironmentId }
  /** The link was not followed, or no new one was given; `text` is a sentence. */
  | { kind: 'link'; text: string }
  /** The server of the file answered with something else; `code` is object storage's own word for it. */
  | { kind: 'answer'; status: number; code?: string }
  /** An error of the file system, by its code. */
  | { kind: 'disk'; code: string; file: string }
  /** A whole answer, but not of the file that was asked for; `text` is a sentence. */
  | { kind: 'foreign'; text: string }
  /** It came compressed, and could not be unpacked: the reason of UnpackProblem. */
  | { kind: 'packed'; reason: string }
  /** The same file is being received already. */
  | { kind: 'busy'; file: string }
  /** Something that is not ours has the name of the record that would stand beside the unfinished file. */
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
 * Object storage refuses a link that has run out, or was never good, with 403; and by the code `ExpiredToken` one whose
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
      return 'You cancelled the download.';
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
      return `The file came compressed and could not be unpacked: ${unpackWords(failure.reason)}. Nothing was saved. Download it again.`;
    case 'busy':
      return `${failure.file} is being downloaded already, here or in another window.`;
    case 'occupied':
      return `${failure.file} is there already and is not from a download of ours. Move it away, or choose another name.`;
    default:
      return unreachable(failure);
  }
}

function networkProblem({ failure, host, environment }: Extract<ReceiveFailure, { kind: 'network' }>): string {
  const { title, detail } = findingOfFailure(failure, { method: 'GET', url: `https://${host}`, environment });
  return `${title}. ${detail}`;
}

function answerProblem({ status, code }: Extract<ReceiveFailure, { kind: 'answer' }>): string {
  const said = code === undefined ? `${status}` : `${status}, ${code}`;
  if (status >= 300 && status < 400) {
    return `The server of the file answered with a redirect (${said}), which is not followed: such a link leads straight to its file.`;
  }
  if (status === 403 || code === 'ExpiredToken')
    return `The server of the file refused the link (${said}). It has run out, or was altered on its way.`;
  if (status === 404) return `The server of the file no longer has it (${said}). Download it again.`;
  if (status >= 500) return `The server of the file is in trouble (${said}). Try again later.`;
  return `The server of the file did not give it (${said}).`;
}

const diskProblems: Readonly<Record<string, (file: string) => string>> = {
  ENOSPC: file => `The disk is full, so ${file} could not be written. Make room, and resume.`,
  EDQUOT: file => `Your share of the disk is used up, so ${file} could not be written. Make room, and resume.`,
  EFBIG: file => `${file} is larger than its disk allows.`,
  EACCES: file => `${file} may not be written. Choose another folder, or ask for the right to write there.`,
  EPERM: file => `${file} may not be written. It may be open in another program.`,
  EBUSY: file => `${file} could not be replaced: another program has it open. Close it there, and resume.`,
  EROFS: file => `${file} could not be written: its disk can only be read. Choose another folder.`,
  ENOENT: file => `${file} or its folder is gone. Was it moved or removed meanwhile? Download it again.`,
  EISDIR: file => `${file} is a folder. Choose another name.`,
  ENOTDIR: file => `A part of the path of ${file} is not a folder. Choose another one.`,
  EEXIST: file => `${file} is no file but a pipe, a device or the like. Choose another name.`,
  ELOOP: file => `The path of ${file} leads through links in a circle. Choose another folder.`,
  ENAMETOOLONG: file => `The name of ${file} is too long. Choose a shorter one.`,
};

const diskProblem = ({ code, file }: Extract<ReceiveFailure, { kind: 'disk' }>): string =>
  diskProblems[code]?.(file) ?? `${file} could not be written (${code}).`;
