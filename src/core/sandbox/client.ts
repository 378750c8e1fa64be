import { Worker } from 'node:worker_threads';
import type { SandboxBasics } from './info';
import { startProblem } from './startProblem';
import type { FromWorker, ToWorker, WorkerOptions } from './workerMessages';

/** A sandbox on a thread of its own. */
export interface RunningSandbox<Info extends SandboxBasics = SandboxBasics> {
  info: Info;
  /** Resolves once the thread has ended and the port is free. */
  stop(): Promise<void>;
  /** Also runs the listener after `stop`, and when the thread ends by itself; at once if it has ended. */
  onExit(listener: () => void): void;
}

/**
 * @param workerFile the built `sandboxWorker.js`
 * @returns once it answers requests; rejects with a sentence for people when it cannot start
 */
export function startSandboxWorker<Info extends SandboxBasics>(
  workerFile: string,
  options: WorkerOptions,
): Promise<RunningSandbox<Info>> {
  const worker = new Worker(workerFile, { workerData: options, name: 'sandbox' });
  const exit = new Promise<void>(resolve => worker.once('exit', () => resolve()));
  return new Promise((resolve, reject) => {
    // A crash: later ones only end the thread, which onExit tells.
    worker.on('error', error => reject(new Error(startProblem(error, options.port))));
    worker.once('exit', () => reject(new Error('The sandbox ended before it was ready.')));
    worker.once('message', (message: FromWorker<Info>) => {
      if (message.type === 'failed') reject(new Error(startProblem(message, options.port)));
      else resolve(running(worker, message.info, exit));
    });
  });
}

function running<Info extends SandboxBasics>(worker: Worker, info: Info, exit: Promise<void>): RunningSandbox<Info> {
  return {
    info,
    stop: () => {
      worker.postMessage('close' satisfies ToWorker);
      return exit;
    },
    onExit: listener => {
      void exit.then(listener); // never rejects
    },
  };
}
