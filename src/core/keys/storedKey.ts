import * as l10n from '@vscode/l10n';
import type { EnvironmentId } from '../model/operation';
import { failed, ok, type Result } from '../model/result';
import type { KeyCheck, KeyInfo } from './keyInfo';
import { Secret } from './secret';

/** Whether a service has such keys. The list of services loads when it is first needed, so it may take its time. */
export type IsKeyKind = (id: string) => boolean | Promise<boolean>;

/** One entry of the secret storage is one whole key: record and value together, so no index can disagree with it. */
export interface StoredKey {
  version: 1;
  info: KeyInfo;
  secret: Secret;
  /** Which window wrote it, so that another one can see that its own change was overtaken. */
  writer?: string;
}

const environments: Readonly<Record<EnvironmentId, true>> = { sandbox: true, staging: true, production: true };
const checkOutcomes: Readonly<Record<KeyCheck['outcome'], true>> = { works: true, refused: true, unknown: true };

export function writeStoredKey(info: KeyInfo, secret: Secret, writer?: string): string {
  const text = secret.revealText();
  return JSON.stringify({ version: 1, info: writtenInfo(info), secret: text, ...(writer !== undefined && { writer }) });
}

/** Under the names that stored entries have had from the first version on. */
const writtenInfo = ({ worksOn, ...info }: KeyInfo) => ({ ...info, paymentServiceIds: worksOn });

/** @returns the key, or in one sentence why the text is none. The sentence never repeats the text: it may hold a value. */
export async function readStoredKey(
  id: string,
  text: string,
  isKeyKind: IsKeyKind,
): Promise<Result<StoredKey, string>> {
  const stored = parse(text);
  if (!isRecord(stored)) return failed(l10n.t('It is not in the format that this extension writes.'));
  if (stored.version !== 1) return failed(l10n.t('It was written by another version of this extension.'));
  if (typeof stored.secret !== 'string' || stored.secret === '') return failed(l10n.t('Its value is missing.'));
  const info = readInfo(stored.info);
  if (!info || info.id !== id || !(await isKeyKind(info.kind))) return failed(l10n.t('Its record is damaged.'));
  const { secret, writer } = stored;
  return ok({ version: 1, info, secret: new Secret(secret), ...(typeof writer === 'string' && { writer }) });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON is an expected answer here: the caller reports an entry of unknown form.
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readInfo(value: unknown): KeyInfo | undefined {
  if (!isRecord(value)) return undefined;
  const { paymentServiceIds: worksOn, ...rest } = value;
  const info: unknown = { ...rest, worksOn };
  return isKeyInfo(info) ? info : undefined;
}

function isKeyInfo(value: unknown): value is KeyInfo {
  return (
    isRecord(value) &&
    [value.id, value.name, value.addedAt, value.kind].every(isText) &&
    Object.hasOwn(environments, String(value.environment)) &&
    Array.isArray(value.worksOn) &&
    value.worksOn.every(isText) &&
    [value.tier, value.expiresOn, value.reviewOn, value.holder, value.replaces].every(
      text => text === undefined || isText(text),
    ) &&
    (value.hasNoExpiry === undefined || typeof value.hasNoExpiry === 'boolean') &&
    (value.todos === undefined || (Array.isArray(value.todos) && value.todos.every(isText))) &&
    (value.lastCheck === undefined || isKeyCheck(value.lastCheck)) &&
    (value.serviceChecks === undefined ||
      (isRecord(value.serviceChecks) && Object.values(value.serviceChecks).every(isKeyCheck)))
  );
}

const isKeyCheck = (value: unknown): value is KeyCheck =>
  isRecord(value) && isText(value.at) && isText(value.text) && Object.hasOwn(checkOutcomes, String(value.outcome));

const isText = (value: unknown): value is string => typeof value === 'string';
