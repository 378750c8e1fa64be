import type { ApiId, EnvironmentId, KeyKindId } from './operation';

/** What OpenAPI has no word for about one kind of key. The header stands in the document's security scheme. */
export interface KeyKind {
  id: KeyKindId;
  api: ApiId;
  /** "PaySG key". */
  name: string;
  /** One sentence on what this kind of key may do. */
  description: string;
  /** Request header that carries the key, from the document's security scheme. */
  header: string;
  /** Name of the environment variable in exported code and imports; the first is ours, others are known from public code. */
  variables: readonly string[];
  /** Value prefix → environment, longest first. Empty when no prefix is known: then the user says the environment. */
  prefixes: readonly { prefix: string; environment: EnvironmentId }[];
  expires: boolean;
  /** What the key works on, where the user must name it. Absent: all that its holder reaches. */
  scope?: KeyScope;
  /** The harmless call that shows whether a key works, or why there is none. */
  check: { operationId: string; values: Readonly<Record<string, unknown>> } | { impossible: string };
  /** The sandbox's own key of this kind, as lists show it. */
  inSandbox: { name: string; tier?: string; worksOn?: readonly string[] };
  /** The call that "send a test" from a key of this kind opens. */
  testOperationId: string;
  /** What to know before adding one, in sentences, with sources. */
  advice: readonly { text: string; source?: string }[];
  /** What to type as the name of a key, in one sentence: best the one that it has at its service. */
  nameHint: string;
  /** The key belongs to a person or mailbox, which the wizard asks for. */
  holder?: HolderRule;
  /** Rate tiers that the service gives keys of this kind; empty when there is only one. The lowest comes first. */
  tiers: readonly KeyTier[];
  /** What must be true for the key to work, ticked in the wizard; open items stay on the key as to-dos. */
  checklist: readonly ChecklistItem[];
  /** For "I have no key yet": the next step, in sentences, and where it is taken. */
  howToGet: { text: string; links: readonly KeyLink[] };
  /** What to do with the key when its holder leaves. */
  handOver: readonly { text: string; source?: string }[];
  /** Where a key that is no longer used is ended: removing it here leaves it valid at its service. */
  howToEnd: string;
}

/** Things of a service that a key works on one by one, by id: a call names one of them. */
export interface KeyScope {
  /** The kind of value, as forms pick it (`Field.picks`). */
  picks: string;
  /** "payment service". */
  name: string;
  /** "payment services". */
  names: string;
  /** Source of a regular expression that finds ids in what was typed or pasted. */
  idForm: string;
  /** What an id looks like, in one sentence. */
  idHint: string;
  /** What stands in an empty box: "payment_service_…". */
  placeholder: string;
  /** Asks for those that a key is for, and for one to check a key against. */
  prompt: string;
  checkPrompt: string;
}

export interface HolderRule {
  /** An address as one is written: "team@agency.gov.sg". */
  example: string;
  /** The addresses that the service issues keys to, and what to say of another. */
  expected?: { form: RegExp; text: string };
}

export interface KeyTier {
  id: string;
  /** "Developer". */
  name: string;
}

export interface KeyLink {
  label: string;
  url: string;
}

/** One condition of a key, as its service documents it. */
export interface ChecklistItem {
  /** Kept with the key while it is open; never reused for another meaning. */
  id: string;
  text: string;
  links: readonly KeyLink[];
  source?: string;
}
