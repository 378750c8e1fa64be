import type { SandboxSettings } from './settings';
import { parentPort, workerData } from 'node:worker_threads';
import type { Sandbox } from './createSandbox';
import type { FromWorker, ToWorker, WorkerOptions } from './workerMessages';

/** What the sandbox's thread does: it ends when it is told to, or with the process that started it. */
export function runInThread(create: (settings: SandboxSettings) => Sandbox): void {
  const { port, ...settings } = workerData as WorkerOptions;
  const sandbox = create(settings);
  const post = (message: FromWorker): void => parentPort?.postMessage(message);

  parentPort?.on('message', (message: ToWorker) => {
    if (message !== 'close') return;
    // Nothing else keeps the thread alive, so it ends by itself afterwards.
    void sandbox.close().then(() => parentPort?.close());
  });

  sandbox.listen(port).then(
    info => post({ type: 'ready', info }),
    (error: NodeJS.ErrnoException) => {
      post({ type: 'failed', message: error.message, ...(error.code !== undefined && { code: error.code }) });
      parentPort?.close();
    },
  );
}
