import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net';
import type { ServerCertificate } from './privateCa';

const open = new Set<() => Promise<void>>();

/** Something to close after the test that runs now, whether it passes or not. */
export const whenOver = (close: () => Promise<void>): void => void open.add(close);

/** Whatever a test leaves open, so that one that fails does not keep the run from ending. */
export const closeServers = () => Promise.all([...open].map(close => close()));

/** A real server on a free port of this machine, with the requests that it received. `url` says http, also of one with a certificate. */
export interface LocalServer {
  url: string;
  /** Headers of each request, as received. */
  received: { url: string; headers: Record<string, unknown> }[];
  close(): Promise<void>;
}

export async function startServer(listener: RequestListener, certificate?: ServerCertificate): Promise<LocalServer> {
  const received: LocalServer['received'] = [];
  const keeping: RequestListener = (request, response) => {
    received.push({ url: request.url ?? '', headers: { ...request.headers } });
    listener(request, response);
  };
  const server = certificate ? createTlsServer(certificate, keeping) : createServer(keeping);
  const close = () => closed(server);
  open.add(close);
  return { ...(await listening(server)), received, close };
}

/** A server below HTTP, for hosts that misbehave there. */
export async function startTcpServer(onConnection: (socket: Socket) => void) {
  const sockets = new Set<Socket>();
  const server = createTcpServer(socket => {
    sockets.add(socket);
    socket.on('error', () => undefined); // the client is expected to give up
    onConnection(socket);
  });
  const close = () => {
    for (const socket of sockets) socket.destroy();
    return new Promise<void>(done => void server.close(() => done()));
  };
  open.add(close);
  return { ...(await listening(server as unknown as Server)), close };
}

/** An address at which nothing listens: its port was free a moment ago. */
export async function deadAddress(): Promise<string> {
  const server = await startServer((_, response) => response.end());
  await server.close();
  return server.url;
}

function listening(server: Server): Promise<{ url: string }> {
  return new Promise(resolve => {
    server.listen(0, '127.0.0.1', () => resolve({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }));
  });
}

function closed(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
