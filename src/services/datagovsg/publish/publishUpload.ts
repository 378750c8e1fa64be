import type { FileIdentity, SendFileTrouble, SentFile } from '../../../core/calls/files/sendFile';
import type { SendProgress } from '../../../core/calls/files/sendFileRate';
import { failed, type Result } from '../../../core/model/result';
import type { FlowPorts } from '../../../core/flows/flowPorts';
import type { CallTrouble, PublishCalls, UploadLink } from './publishCalls';

interface CheckedFile {
  path: string;
  /** What it was when it was looked at. */
  identity: FileIdentity;
}

interface DeliveryEvents {
  signal: AbortSignal | undefined;
  /** Before each step. */
  onStage: (stage: 'link' | 'upload') => Promise<void>;
  onSent: (progress: SendProgress) => void;
}

export type DeliveryTrouble = { at: 'link'; trouble: CallTrouble } | { at: 'upload'; trouble: SendFileTrouble };

/** Gets a link and sends the file over it. A refusal (403) can mean that the link has ended: then a new one is asked for, once. */
export async function deliver(
  file: CheckedFile,
  calls: PublishCalls,
  ports: Pick<FlowPorts, 'network' | 'userAgent'>,
  events: DeliveryEvents,
): Promise<Result<SentFile, DeliveryTrouble>> {
  for (let links = 1; ; links++) {
    await events.onStage('link');
    const link = await calls.link();
    if (!link.ok) return failed({ at: 'link', trouble: link.error });
    await events.onStage('upload');
    const sent = await put(file, link.value, ports, events);
    if (sent.ok) return sent;
    const mayHaveEnded = sent.error.kind === 'refused' && sent.error.status === 403;
    if (!mayHaveEnded || links > 1) return failed({ at: 'upload', trouble: sent.error });
  }
}

async function put(
  { path, identity }: CheckedFile,
  { url, sandboxOrigin }: UploadLink,
  ports: Pick<FlowPorts, 'network' | 'userAgent'>,
  { signal, onSent }: DeliveryEvents,
): Promise<Result<SentFile, SendFileTrouble>> {
  const { sendFile } = await import('../../../core/calls/files/sendFile');
  return sendFile(url, path, {
    userAgent: ports.userAgent,
    network: await ports.network(),
    expected: identity,
    onProgress: onSent,
    ...(sandboxOrigin !== undefined && { sandboxOrigin }),
    ...(signal && { signal }),
  });
}
