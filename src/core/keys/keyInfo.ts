import type { EnvironmentId, KeyKindId } from '../apis/types';

/** What the last check of a key showed. `unknown` is an honest answer: the call failed for a reason that says nothing of the key. */
export interface KeyCheck {
  /** ISO 8601, UTC. */
  at: string;
  outcome: 'works' | 'refused' | 'unknown';
  /** One sentence for people. */
  text: string;
}

/** Everything about a key but its value: safe to show, log and post to the view. */
export interface KeyInfo {
  id: string;
  kind: KeyKindId;
  environment: EnvironmentId;
  /** Chosen by the user; for a data.gov.sg write key best the Key Name of its dashboard. */
  name: string;
  /** PaySG only: the payment services that the user named. A key can serve more than are listed. */
  paymentServiceIds: readonly string[];
  /** ISO 8601, UTC. */
  addedAt: string;
  /** The last day on which the key works, `YYYY-MM-DD`; absent when it has none or it is not known. */
  expiresOn?: string;
  lastCheck?: KeyCheck;
}

/** One stored entry: a key, or something under a key's name that cannot be read. Shown as such, never dropped. */
export type KeyEntry = { kind: 'key'; info: KeyInfo } | { kind: 'unreadable'; id: string; reason: string };
