import type { EnvironmentId, KeyKindId } from '../model/operation';

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
  /** Chosen by the user, best as its service names it. */
  name: string;
  /** Id of the rate tier, of a kind that has tiers. Absent: not known, and then the lowest is taken. */
  tier?: string;
  /** Ids of what the key works on, as its kind's `scope` says and the user named. A key can serve more than are listed. */
  worksOn: readonly string[];
  /** ISO 8601, UTC. */
  addedAt: string;
  /** The last day on which the key works, `YYYY-MM-DD`; absent when it has none or it is not known. */
  expiresOn?: string;
  /** The user said that the key has no expiry, as opposed to not knowing it. */
  hasNoExpiry?: boolean;
  /** The day on which we remind the user to review a key that never expires, `YYYY-MM-DD`. Ours, not the service's. */
  reviewOn?: string;
  /** The e-mail address that the key belongs to. */
  holder?: string;
  /** Ids of open items of the kind's checklist, and `expiryTodo`. */
  todos?: readonly string[];
  lastCheck?: KeyCheck;
  /** The outcome against each of `worksOn` that was checked, by its id. */
  serviceChecks?: Readonly<Record<string, KeyCheck>>;
  /** Rotation: the id of the key that this one replaces. Kept after that one is removed, see `DefaultKeys`. */
  replaces?: string;
}

/** One stored entry: a key, or something under a key's name that cannot be read. Shown as such, never dropped. */
export type KeyEntry = { kind: 'key'; info: KeyInfo } | { kind: 'unreadable'; id: string; reason: string };
