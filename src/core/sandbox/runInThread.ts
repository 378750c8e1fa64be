import { parentPort, workerData } from 'node:worker_threads';
import { checked } from '../checked';
import type { Sandbox } from './createSandbox';
import type { SandboxSettings } from './settings';
import { optionsSchema, toWorkerSchema, type FromWorker } from './workerMessages';

/** What the sandbox's thread does: it ends when it is told to, or with the process that started it. */
export function runInThread(create: (settings: SandboxSettings) => Sandbox): void {
  const options = checked(optionsSchema, workerData);
  if (!options.ok) return fail(new Error(`its settings are not known: ${options.error}`));
  const { port, ...settings } = options.value;
  const sandbox = create(settings);

  parentPort?.on('message', (message: unknown) => {
    const known = checked(toWorkerSchema, message);
    if (!known.ok)
      return post({ type: 'failed', message: `it was sent a message that it does not know: ${known.error}` });
    // Nothing else keeps the thread alive, so it ends by itself afterwards.
    void sandbox.close().then(() => parentPort?.close());
  });

  sandbox.listen(port).then(info => post({ type: 'ready', info }), fail);
}

const post = (message: FromWorker): void => parentPort?.postMessage(message);

function fail({ message, code }: NodeJS.ErrnoException): void {
  post({ type: 'failed', message, ...(code !== undefined && { code }) });
  parentPort?.close();
}
