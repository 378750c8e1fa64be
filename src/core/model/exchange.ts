import type { FindingNext } from './intent';
import type { KeyLink } from './keyKind';
import type { ApiId, EnvironmentId, Evidence, Harm } from './operation';
import type { Failure } from './failure';

/** Values of an operation's fields, by field name. */
export type FieldValues = Readonly<Record<string, unknown>>;

/** What the user wants to send. */
export interface Plan {
  operationId: string;
  environment: EnvironmentId;
  keyId?: string;
  values: FieldValues;
}

/** A request that can be logged, shown, stored and exported: it holds no secret. */
export interface Prepared {
  operationId: string;
  api: ApiId;
  environment: EnvironmentId;
  method: 'GET' | 'POST' | 'PUT';
  url: string;
  /** Names in lower case. The key's header is not among them. */
  headers: Readonly<Record<string, string>>;
  body?: string;
  /** The header that `send` adds the key in, when a key is sent. */
  keyHeader?: string;
}

/** What has to happen before a call may be sent: harm × environment (DESIGN 6.4). */
export type Verdict =
  | { kind: 'allowed' }
  /** Ask once. */
  | { kind: 'confirm'; harm: Harm; text: string }
  /** Ask for `phrase` to be typed. */
  | { kind: 'typed'; harm: Harm; text: string; phrase: string }
  | { kind: 'locked'; text: string };

/** Milliseconds on the monotonic clock since the call began; a phase that did not happen (a reused connection) is absent. */
export interface Timings {
  dnsMs?: number;
  connectMs?: number;
  tlsMs?: number;
  firstByteMs: number;
  lastByteMs: number;
}

/** Why a call waits before it is sent. */
export interface Waiting {
  /** `turn`: so as not to go over a limit. `tooMany`: it was answered with 429, or failed in passing, and is sent again. */
  kind: 'turn' | 'tooMany';
  /** One sentence: "data.gov.sg takes 4 row searches in 10 s without a key." */
  text: string;
  /** When it is sent at the earliest, milliseconds since the epoch. */
  untilMs: number;
  /** Calls that wait before this one. */
  ahead: number;
}

export interface Answer {
  status: number;
  /** Names in lower case, in the order received; a repeated header is repeated. */
  headers: readonly (readonly [string, string])[];
  /** Unpacked and decoded, without a byte order mark; empty when it could not be unpacked (`reading`). */
  body: string;
  /** It could not be searched for secrets; `body` is a sentence that says so. */
  isBodyDropped?: true;
  /** Bytes of the unpacked body, as it was sent. */
  bodyBytes: number;
  /** Bytes on the wire, before decompression. */
  wireBytes: number;
  timings: Timings;
  /** How the body was read; absent: as plain UTF-8, and packed as its headers say. */
  reading?: Reading;
}

/** How a body was read, where that is not what everybody expects. Holds nothing of what a server wrote. */
export interface Reading {
  /** By its name in the WHATWG Encoding Standard, or `utf-32le`, `utf-32be`; absent: UTF-8. */
  charset?: string;
  /** The content type names one that is not known here; the bytes were read as UTF-8. */
  isCharsetUnknown?: true;
  /** Some bytes mean nothing in the character set; the character U+FFFD stands in their place. */
  isDamaged?: true;
  /** `unlabelled`: it was compressed, and no header says so. `labelOnly`: a header says that it is compressed, and it is not. */
  packing?: 'unlabelled' | 'labelOnly';
  /** Why it could not be unpacked: the reason of UnpackProblem. */
  notUnpacked?: string;
}

/** One possible cause of a bad outcome. */
export interface Finding {
  id: string;
  title: string;
  detail: string;
  /** `seenInThisCall`: read from the exchange itself, not from any document. */
  evidence: Evidence | 'seenInThisCall';
  /** Address of the page that says so. */
  source?: string;
  next?: FindingNext;
  /** Where the API's team is asked, where it can help. */
  contact?: KeyLink;
}

/** What was sent (without the secret), what came back, and the timings. Redacted at birth. */
export interface Exchange {
  id: string;
  /** ISO 8601, UTC. */
  startedAt: string;
  request: Prepared;
  /** The values of the form that it was sent from, so that it can be sent again. */
  values: FieldValues;
  keyId?: string;
  /** Name of the key at the time, for people. */
  keyName?: string;
  outcome: { ok: true; answer: Answer } | { ok: false; failure: Failure };
  findings: readonly Finding[];
}
