import { subscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { buildConnector } from 'undici';
import type { Trust } from './network/trust';
import type { Timings } from '../model/exchange';

interface ConnectionTimings {
  dnsMs?: number;
  connectMs?: number;
  tlsMs?: number;
  /** The first call on a connection shows its timings; on later calls it is reused. */
  isShown: boolean;
}

const connections = new WeakMap<Socket, ConnectionTimings>();

/**
 * A connector that times name lookup, connecting and the TLS handshake of each new connection. Connections over a
 * proxy do not come through here, so they show none: what could be timed there is the way to the proxy.
 */
export function connector(timeoutMs: number, trusted: Trust): buildConnector.connector {
  const connect = buildConnector({ timeout: timeoutMs, ...trusted });
  return (options, callback) => {
    const startedMs = performance.now();
    const timings: ConnectionTimings = { isShown: false };
    // The declared type leaves out that the connector returns its socket at once; without one there is nothing to time.
    const socket = connect(options, callback) as unknown as Socket | undefined;
    if (!socket) return;
    connections.set(socket, timings);
    let lastMs = startedMs;
    const note = (phase: 'dnsMs' | 'connectMs' | 'tlsMs') => () => {
      const nowMs = performance.now();
      timings[phase] = nowMs - lastMs;
      lastMs = nowMs;
    };
    socket.once('lookup', note('dnsMs')).once('connect', note('connectMs')).once('secureConnect', note('tlsMs'));
  };
}

/** The socket of a request, learnt from undici's diagnostics channels, which carry no request id of ours. */
interface Watch {
  /** undici has taken the request; false where it still waits for a connection of others. */
  isTaken?: true;
  socket?: Socket;
  /** An earlier call was answered on it. */
  isKept?: boolean;
  /** What had come over it before this request. */
  earlierBytes?: number;
}
let starting: Watch | undefined;
const watches = new WeakMap<object, Watch>();

subscribe('undici:request:create', message => {
  // Published while our own call starts the request, so `starting` can only be that call's.
  const { request } = message as { request: { method: string } };
  // What opens a tunnel goes to the proxy, before the request itself.
  if (!starting || request.method === 'CONNECT') return;
  starting.isTaken = true;
  watches.set(request, starting);
});
subscribe('undici:client:sendHeaders', message => {
  const { request, socket } = message as { request: object; socket: Socket };
  const watch = watches.get(request);
  if (!watch) return;
  const isKept = connections.get(socket)?.isShown === true;
  Object.assign(watch, { socket, isKept, earlierBytes: socket.bytesRead } satisfies Watch);
});

/** What is known of the connection of one request. */
export interface Watched {
  socket: () => Socket | undefined;
  /** Whether an earlier call was answered on it. False where that is not known, as behind a proxy. */
  isKept: () => boolean;
  /** Bytes that arrived over it since the request was sent. */
  answeredBytes: () => number;
  /** Bytes of an answer, where all that comes is one: with HTTP/2 its frames come first. */
  headBytes: () => number;
  /** It is certain that nothing of the request went out. */
  isUnsent: () => boolean;
}

/** Runs `start`, which must begin one request before it returns, and reports which socket carried it. */
export function watchSockets<T>(start: () => T): Watched & { result: T } {
  const watch: Watch = {};
  const answeredBytes = () => (watch.socket?.bytesRead ?? 0) - (watch.earlierBytes ?? 0);
  starting = watch;
  try {
    return {
      result: start(),
      socket: () => watch.socket,
      isKept: () => watch.isKept === true,
      answeredBytes,
      headBytes: () => ((watch.socket as Partial<TLSSocket> | undefined)?.alpnProtocol === 'h2' ? 0 : answeredBytes()),
      isUnsent: () => watch.isTaken === true && watch.socket === undefined,
    };
  } finally {
    starting = undefined;
  }
}

/** Timings of the connection, if this is the first call on it. */
export function socketTimingsOf(socket: Socket | undefined): Pick<Timings, 'dnsMs' | 'connectMs' | 'tlsMs'> {
  const timings = socket && connections.get(socket);
  if (!timings || timings.isShown) return {};
  timings.isShown = true;
  const { isShown: _, ...phases } = timings;
  return phases;
}
