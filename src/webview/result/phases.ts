import * as l10n from '@vscode/l10n';
import type { Timings } from '../../core/model/exchange';

export interface Phase {
  id: 'dns' | 'connect' | 'tls' | 'waiting' | 'download';
  name: string;
  startMs: number;
  lengthMs: number;
}

/**
 * The parts of a call one after the other. The parts of connecting are lengths; the first and the last byte are moments
 * since the call began. Parts that did not happen are left out.
 */
export function phases(timings: Timings): readonly Phase[] {
  const { dnsMs, connectMs, tlsMs, firstByteMs, lastByteMs } = timings;
  const connectedMs = (dnsMs ?? 0) + (connectMs ?? 0) + (tlsMs ?? 0);
  const lengths = [
    ['dns', l10n.t('DNS lookup'), dnsMs],
    ['connect', l10n.t('Connection'), connectMs],
    ['tls', l10n.t('TLS handshake'), tlsMs],
    ['waiting', l10n.t('Waiting for the answer'), firstByteMs - connectedMs],
    ['download', l10n.t('Download'), lastByteMs - firstByteMs],
  ] as const;
  let startMs = 0;
  return lengths.flatMap(([id, name, length]) => {
    if (length === undefined) return [];
    const phase = { id, name, startMs, lengthMs: Math.max(0, length) };
    startMs += phase.lengthMs;
    return [phase];
  });
}

/** Without a time for connecting, an open connection was reused. */
export function isReused(timings: Timings): boolean {
  return timings.connectMs === undefined;
}
