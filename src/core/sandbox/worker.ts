import { parentPort, workerData } from 'node:worker_threads';
import { createSandbox } from './createSandbox';
import type { FromWorker, ToWorker, WorkerOptions } from './workerMessages';

/** Entry of the sandbox's thread. It ends when it is told to, or with the process that started it. */
const { port, ...settings } = workerData as WorkerOptions;
const sandbox = createSandbox(settings);
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
