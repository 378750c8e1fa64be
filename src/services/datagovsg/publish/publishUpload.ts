import type { FileIdentity, SendFileProblem, SentFile } from '../../../core/calls/files/sendFile';
import type { SendProgress } from '../../../core/calls/files/sendFileRate';
import { failed, type Result } from '../../../core/model/result';
import type { FlowPorts } from '../../../core/flows/flowPorts';
import { stepsOf, type Steps } from '../../../core/flows/steps';
import type { CallProblem, PublishCalls, UploadLink } from './publishCalls';

interface CheckedFile {
  path: string;
  /** What it was when it was checked. */
  identity: FileIdentity;
}

type DeliveryPorts = Pick<FlowPorts, 'network' | 'userAgent' | 'signal'>;

/** `stage`: it begins. */
export type DeliveryStep = { stage: 'link' | 'upload' } | { sent: SendProgress };

export type DeliveryProblem = { at: 'link'; problem: CallProblem } | { at: 'upload'; problem: SendFileProblem };

/** Gets a link and sends the file over it. A refusal (403) can mean that the link has expired: then a new one is requested, once. */
export async function* deliver(
  file: CheckedFile,
  calls: PublishCalls,
  ports: DeliveryPorts,
): Steps<DeliveryStep, Result<SentFile, DeliveryProblem>> {
  for (let links = 1; ; links++) {
    yield { stage: 'link' };
    const link = await calls.link();
    if (!link.ok) return failed({ at: 'link', problem: link.error });
    yield { stage: 'upload' };
    const sent = yield* stepsOf<DeliveryStep, Result<SentFile, SendFileProblem>>(emit =>
      put(file, link.value, ports, progress => emit({ sent: progress })),
    );
    if (sent.ok) return sent;
    const mayHaveEnded = sent.error.kind === 'refused' && sent.error.status === 403;
    if (!mayHaveEnded || links > 1) return failed({ at: 'upload', problem: sent.error });
  }
}

async function put(
  { path, identity }: CheckedFile,
  { url, sandboxOrigin }: UploadLink,
  ports: DeliveryPorts,
  onProgress: (progress: SendProgress) => void,
): Promise<Result<SentFile, SendFileProblem>> {
  const { sendFile } = await import('../../../core/calls/files/sendFile');
  return sendFile(url, path, {
    userAgent: ports.userAgent,
    network: await ports.network(),
    expected: identity,
    onProgress,
    ...(sandboxOrigin !== undefined && { sandboxOrigin }),
    signal: ports.signal,
  });
}
