import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { connect, type AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { whenOver } from './localServer';
import type { ServerCertificate } from './privateCa';

export interface ProxyOptions {
  /** Value of `Proxy-Authorization` that it asks for; absent: it lets everybody in. */
  authorization?: string;
  /** It is spoken to over TLS, with this certificate. */
  certificate?: ServerCertificate;
  /** Its answer to everything, in place of passing it on. */
  refuseWith?: number;
}

export interface LocalProxy {
  /** `http://127.0.0.1:port` */
  url: string;
  port: number;
  /** What it was asked to reach: `host:port` of tunnels, addresses of forwarded requests. */
  asked: string[];
  /** Value of `Proxy-Authorization` of each. */
  authorizations: (string | undefined)[];
  close(): Promise<void>;
}

/** A real forward proxy on this machine. Whatever host a tunnel is meant for, it leads to the same port of this machine. */
export async function startProxy(options: ProxyOptions = {}): Promise<LocalProxy> {
  const proxy = { asked: [] as string[], authorizations: [] as (string | undefined)[] };
  const server = options.certificate ? createTlsServer(options.certificate) : createServer();
  const sockets = new Set<Duplex>();
  const statusFor = ({ headers }: IncomingMessage) => {
    proxy.authorizations.push(headers['proxy-authorization']);
    const isLetIn = !options.authorization || headers['proxy-authorization'] === options.authorization;
    return isLetIn ? options.refuseWith : 407;
  };
  server.on('connection', (socket: Duplex) => void sockets.add(socket));
  server.on('connect', (asking: IncomingMessage, socket: Duplex, head: Buffer) => {
    proxy.asked.push(asking.url ?? '');
    const refusal = statusFor(asking);
    if (refusal) socket.end(`HTTP/1.1 ${refusal} No\r\ncontent-length: 0\r\n\r\n`);
    else sockets.add(openTunnel(Number(asking.url?.split(':').at(-1)), socket, head));
  });
  server.on('request', (asking, response) => {
    proxy.asked.push(asking.url ?? '');
    const refusal = statusFor(asking);
    if (refusal) response.writeHead(refusal).end();
    else forward(asking, response);
  });
  const port = await listening(server);
  const close = () => closed(server, sockets);
  whenOver(close);
  return { ...proxy, url: `http${options.certificate ? 's' : ''}://127.0.0.1:${port}`, port, close };
}

function openTunnel(port: number, socket: Duplex, head: Buffer): Duplex {
  const target = connect(port, '127.0.0.1', () => {
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    target.write(head);
    target.pipe(socket).pipe(target);
  });
  target.on('error', () => socket.destroy());
  socket.on('error', () => target.destroy());
  return target;
}

function forward(asking: IncomingMessage, response: ServerResponse): void {
  const { port, pathname, search } = new URL(asking.url ?? '');
  const { method, headers } = asking;
  const passed = request({ host: '127.0.0.1', port, path: pathname + search, method, headers }, answer => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  passed.on('error', () => response.writeHead(502).end());
  asking.pipe(passed);
}

const listening = (server: Server): Promise<number> =>
  new Promise(resolve => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

function closed(server: Server, sockets: ReadonlySet<Duplex>): Promise<void> {
  for (const socket of sockets) socket.destroy();
  return new Promise(resolve => void server.close(() => resolve()));
}
