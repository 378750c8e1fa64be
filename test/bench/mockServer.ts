// Prism, a public mock server of OpenAPI documents, for comparison. It is big and used here alone, so it is no dependency
// of the project: it is installed on first use, into a folder that git ignores.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

const version = '5.16.0';
const folder = join('out', 'bench', `prism-${version}`);
const program = join(folder, 'node_modules', '@stoplight', 'prism-cli', 'dist', 'index.js');

/** Undefined, after saying why, when it cannot be installed. */
export function installedPrism(): string | undefined {
  if (existsSync(program)) return program;
  mkdirSync(folder, { recursive: true });
  const args = ['install', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  const { status, stderr } = spawnSync('npm', [...args, `@stoplight/prism-cli@${version}`], { encoding: 'utf8' });
  if (status === 0 && existsSync(program)) return program;
  console.log(`  Prism ${version} cannot be installed here, so there is nothing to compare with: ${stderr?.trim()}`);
  return undefined;
}

export interface Running {
  url: string;
  child: ChildProcess;
}

/** Mocks one document. @param options its own, beside the port; none: as it starts by itself */
export async function startPrism(prism: string, document: string, options: readonly string[]): Promise<Running> {
  const port = await freePort();
  const args = [prism, 'mock', document, '--port', String(port), ...options];
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  for (let waitedMs = 0; !(await isUp(url)); waitedMs += 200) {
    if (waitedMs > 60_000 || child.exitCode !== null) throw new Error(`Prism does not start with ${document}`);
    await new Promise(resolve => setTimeout(resolve, 200));
  }
  return { url, child };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

function isUp(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}
