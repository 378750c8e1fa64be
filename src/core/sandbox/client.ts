import { Worker } from 'node:worker_threads';
import * as l10n from '@vscode/l10n';
import { checked } from '../checked';
import { failed, ok, type Result } from '../model/result';
import { currentLanguage } from '../../shared/text/language';
import type { SandboxBasics } from './info';
import { startProblem } from './startProblem';
import { fromWorkerSchema, type ToWorker, type WorkerData, type WorkerOptions } from './workerMessages';

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
  const workerData: WorkerData = { ...options, language: currentLanguage() };
  const worker = new Worker(workerFile, { workerData, name: 'sandbox' });
  const exit = new Promise<void>(resolve => worker.once('exit', () => resolve()));
  const started = new Promise<Info>((resolve, reject) => {
    // A crash: later ones only end the thread, which onExit reports.
    worker.on('error', error => reject(new Error(startProblem(error, options.port))));
    worker.on('messageerror', error => reject(new Error(startProblem(error, options.port))));
    worker.once('exit', () => reject(new Error(l10n.t('The sandbox ended before it was ready.'))));
    worker.once('message', (message: unknown) => {
      const info = infoIn(message, options.port);
      // What a service reports in it is known where its sandbox is made; here it is an object of texts.
      if (info.ok) resolve(info.value as Info);
      else reject(new Error(info.error));
    });
  });
  return started.then(
    info => running(worker, info, exit),
    async (error: unknown) => {
      await worker.terminate(); // a thread that still runs would keep the port
      throw error;
    },
  );
}

/** @returns or why it is not ready, for people */
function infoIn(message: unknown, port: number): Result<SandboxBasics, string> {
  const known = checked(fromWorkerSchema, message);
  if (!known.ok)
    return failed(l10n.t('The sandbox cannot start: its thread sent an unknown message ({0}).', known.error));
  return known.value.type === 'ready' ? ok(known.value.info) : failed(startProblem(known.value, port));
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
