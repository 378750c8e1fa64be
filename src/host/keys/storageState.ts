import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { probeStorage, type ProbeResult } from '../../core/keys/storageProbe';
import { keepingWords, probeWords, type StorageState } from '../../core/keys/storageState';
import type { App } from '../app';
import { confirmHarm } from '../prompts/confirmHarm';

/** What is needed to say whether keys are kept. */
export type StorageParts = Pick<App, 'keys' | 'log' | 'secrets' | 'state'>;

/** A key that was there in an earlier session: if it is there still, the storage outlives a restart. Holds no value. */
interface Witness {
  keyId: string;
  /** VS Code's own name of the session. */
  session: string;
}

const witnessName = 'sgApi.storageWitness';

/** Storages that worked in this window; one that failed is asked again. */
const worked = new WeakSet<vscode.SecretStorage>();

/** Probes the secret storage and says what is known of it. @param isFresh probes even when it worked before */
export async function storageState(
  app: Pick<App, 'keys' | 'secrets' | 'state'>,
  isFresh = false,
): Promise<StorageState> {
  const probe: ProbeResult =
    !isFresh && worked.has(app.secrets) ? { works: true } : await probeStorage(app.secrets, randomUUID());
  if (probe.works) worked.add(app.secrets);
  const keptIn = vscode.env.uiKind === vscode.UIKind.Web ? 'browser' : 'desktop';
  return { keptIn, probe, lasting: probe.works ? await lasting(app) : 'notSeenYet' };
}

/** Searches for the witness, and takes a new one where there is none. */
async function lasting(app: Pick<App, 'keys' | 'state'>): Promise<StorageState['lasting']> {
  const ids = await storedIds(app);
  const witness = app.state.everywhere.get<Witness>(witnessName);
  const isEarlier = witness !== undefined && witness.session !== vscode.env.sessionId;
  const isThere = witness !== undefined && ids.includes(witness.keyId);
  if (!isThere) await app.state.everywhere.update(witnessName, witnessOf(ids[0]));
  if (!isEarlier) return 'notSeenYet';
  if (isThere) return 'seen';
  // Another key outlived the session, or came after it; either way the storage is not empty, which speaks for a removal.
  return ids.length === 0 ? 'lost' : 'notSeenYet';
}

const witnessOf = (keyId: string | undefined): Witness | undefined =>
  keyId === undefined ? undefined : { keyId, session: vscode.env.sessionId };

async function storedIds(app: Pick<App, 'keys'>): Promise<readonly string[]> {
  // A storage that refuses here is met again, and reported, by whoever needs a key of it.
  const entries = await app.keys.vault.list().catch(() => []);
  return entries.flatMap(entry => (entry.kind === 'key' ? [entry.info.id] : []));
}

/** To be called after a key was stored and after one was removed: later sessions learn from it whether keys last. */
export async function noteStored(app: Pick<App, 'keys' | 'state'>): Promise<void> {
  await lasting(app);
}

/**
 * Announces a storage that fails or may forget, before a value is typed.
 * @returns false: the user does not want to continue
 */
export async function announceStorage(app: StorageParts): Promise<boolean> {
  const state = await storageState(app);
  if (state.probe.works && state.lasting !== 'lost') return true;
  const detail = `${probeWords(state)} ${keepingWords(state)}`;
  app.log.warn(detail);
  const title = state.probe.works
    ? vscode.l10n.t('Keys may not be kept here')
    : vscode.l10n.t('The secret storage does not work');
  const [harm, harmless] = [vscode.l10n.t('Continue Anyway'), vscode.l10n.t('Store Nothing')];
  return confirmHarm(title, { harm, harmless, detail });
}
