import { parentPort, workerData } from 'node:worker_threads';
import * as l10n from '@vscode/l10n';
import { checked } from '../checked';
import type { Sandbox } from './createSandbox';
import type { SandboxSettings } from './settings';
import { setLanguage } from '../../shared/text/language';
import { dataSchema, toWorkerSchema, type FromWorker } from './workerMessages';

/** What the sandbox's thread does: it ends on request, or with the process that started it. */
export function runInThread(create: (settings: SandboxSettings) => Sandbox): void {
  const options = checked(dataSchema, workerData);
  if (!options.ok) return fail(new Error(l10n.t('its settings are not valid: {0}', options.error)));
  const { port, language, ...settings } = options.value;
  setLanguage(language);
  const sandbox = create(settings);

  parentPort?.on('message', (message: unknown) => {
    const known = checked(toWorkerSchema, message);
    if (!known.ok) return post({ type: 'failed', message: l10n.t('it was sent an unknown message: {0}', known.error) });
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
