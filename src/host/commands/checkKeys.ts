import * as l10n from '@vscode/l10n';
import { keyKind, services } from '../../services';
import { checkReport, type KeyTrial } from '../../core/keys/checkReport';
import type { KeyKind } from '../../core/model/keyKind';
import type { KeyInfo } from '../../core/keys/keyInfo';
import type { App, CommandTarget } from '../app';
import { asksFirst, cannotBeChecked, keepChecks, runCheck } from '../keys/runCheck';
import { isKey, keyFor } from './pickKey';
import { cancellableProgress, type Progress } from '../platform/cancellableProgress';
import { momentText } from '../../shared/text/times';
import { showInfo } from '../platform/messages';
import { runCommand } from './runCommand';

type CheckParts = Pick<App, 'caller' | 'keys' | 'lock' | 'progress' | 'reports'>;

/** Checks every key, each against all of its services, and shows the outcome as a table. */
export async function checkAllKeys(app: CheckParts): Promise<readonly KeyTrial[]> {
  const keys = (await app.keys.list()).filter(isKey).map(entry => entry.info);
  return checkAndShow(app, keys, l10n.t('Checking all keys'));
}

/** Checks one key against every service that is kept with it. */
export async function checkServices(app: CheckParts, target: CommandTarget): Promise<readonly KeyTrial[]> {
  const hasServices = (info: KeyInfo) => keyKind(info.kind).scope !== undefined;
  const info = await keyFor(app, target, l10n.t('Check Key Against All Services'), hasServices);
  if (!info || !hasServices(info)) return [];
  if (info.worksOn.length === 0) {
    offerEdit(info);
    return [];
  }
  return checkAndShow(app, [info], l10n.t('Checking “{0}”', info.name));
}

function offerEdit(info: KeyInfo): void {
  const edit = l10n.t('Edit Key');
  const scope = keyKind(info.kind).scope?.name ?? '';
  const text = l10n.t('No {0} is stored with “{1}”. Add those that it is used for.', scope, info.name);
  // Not awaited: the command is over, whatever the user does with the message.
  void showInfo(text, edit).then(choice => {
    if (choice === edit) return runCommand('sgApi.editKey', { keyId: info.id });
    return undefined;
  });
}

async function checkAndShow(app: CheckParts, keys: readonly KeyInfo[], title: string): Promise<readonly KeyTrial[]> {
  const trials = await cancellableProgress(title, (progress, signal) => checkEach(app, keys, progress, signal));
  if (trials.some(({ result }) => 'check' in result)) app.progress.note('keyChecked');
  await app.reports.show(l10n.t('Check of Keys'), checkReport(services, trials, momentText));
  return trials;
}

/** One call after the other: the services' rate limits are not known, and a cancelled round leaves at most one call. */
async function checkEach(
  app: Pick<App, 'caller' | 'keys' | 'lock'>,
  keys: readonly KeyInfo[],
  progress: Progress,
  signal: AbortSignal,
): Promise<readonly KeyTrial[]> {
  const trials: KeyTrial[] = [];
  for (const [index, info] of keys.entries()) {
    progress.report({
      message: l10n.t('{0} of {1}: {2}', index + 1, keys.length, info.name),
      increment: 100 / keys.length,
    });
    trials.push(...(await trialsOf(app, info, signal)));
  }
  return trials;
}

async function trialsOf(
  app: Pick<App, 'caller' | 'keys' | 'lock'>,
  info: KeyInfo,
  signal: AbortSignal,
): Promise<readonly KeyTrial[]> {
  const kind = keyKind(info.kind);
  const services = kind.scope ? info.worksOn : [undefined];
  const notChecked = cannotBeChecked(kind) ?? (services.length === 0 ? nothingKept(kind) : undefined);
  if (notChecked !== undefined) return [{ info, result: { notChecked } }];
  const trials: KeyTrial[] = [];
  for (const serviceId of services) {
    const result = await resultOf(app, info, serviceId, signal);
    trials.push({ info, ...(serviceId !== undefined && { serviceId }), result });
  }
  await keepChecks(app, info, trials.flatMap(checkOf));
  return trials;
}

const nothingKept = ({ scope }: KeyKind) => l10n.t('No {0} is stored with it. “Edit Key” adds one.', scope?.name ?? '');

async function resultOf(
  app: Pick<App, 'caller' | 'lock'>,
  info: KeyInfo,
  serviceId: string | undefined,
  signal: AbortSignal,
): Promise<KeyTrial['result']> {
  if (signal.aborted) return { notChecked: l10n.t('Checking was cancelled before this call.') };
  // Not asked for each key: who checks many wants to see what can be seen now.
  if (asksFirst(app, info)) return { notChecked: l10n.t('Production is locked.') };
  const run = await runCheck(app, info, serviceId, signal);
  if ('notChecked' in run) return run;
  const { outcome } = run.exchange;
  if (!outcome.ok && outcome.failure.kind === 'cancelled') return { notChecked: l10n.t('It was cancelled.') };
  return { check: run.check, causes: run.exchange.findings.filter(({ id }) => id !== 'said') };
}

const checkOf = ({ serviceId, result }: KeyTrial) =>
  'check' in result ? [{ check: result.check, ...(serviceId !== undefined && { serviceId }) }] : [];
