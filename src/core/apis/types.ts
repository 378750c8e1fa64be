/** The words of DESIGN section 2 as types: what an API, an operation and its fields are. Plain data, safe to post to the view. */

export type ApiId = 'paysg' | 'datagovsg';
export type EnvironmentId = 'sandbox' | 'staging' | 'production';
/** An environment that the API itself runs; the sandbox stands in for the first of them. */
export type RealEnvironmentId = Exclude<EnvironmentId, 'sandbox'>;

/** How a fact is known; shown wherever the fact is shown. */
export type Evidence = 'documented' | 'seen in code' | 'inferred' | 'unknown';

/** What an operation does to the world. */
export type Harm =
  'reads' | 'asks a payer for money' | 'moves money' | 'mails a person' | 'replaces data' | 'changes data';

/** The part of JSON Schema (OpenAPI 3.1) that the documents use for request fields, with every $ref resolved. */
export interface JsonSchema {
  type?: string | readonly string[];
  title?: string;
  description?: string;
  format?: string;
  enum?: readonly unknown[];
  const?: unknown;
  default?: unknown;
  examples?: readonly unknown[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  minProperties?: number;
  maxProperties?: number;
  items?: JsonSchema;
  properties?: Readonly<Record<string, JsonSchema>>;
  required?: readonly string[];
  additionalProperties?: boolean | JsonSchema;
  propertyNames?: JsonSchema;
  anyOf?: readonly JsonSchema[];
  oneOf?: readonly JsonSchema[];
  /** What to say when type, pattern, format or inner form is wrong; follows the field's label: "must be …". */
  'x-message'?: string;
}

/** One input of an operation. Names are unique within an operation, so values are a flat object. */
export interface Field {
  /** As sent: `amount_in_cents`, `paymentServiceId`, `Idempotency-Key`. */
  name: string;
  in: 'path' | 'query' | 'header' | 'body';
  /** For query values: `plain` as text, `json` as JSON text, `csv` as comma-separated list (OpenAPI `explode: false`). */
  encoding: 'plain' | 'json' | 'csv';
  required: boolean;
  /** For people: "Amount in cents". */
  label: string;
  help: string;
  schema: JsonSchema;
  example?: unknown;
  evidence: Evidence;
  /** Address of the page that the fact is from. */
  source?: string;
  /** The form offers to pick the value (`x-picks`). */
  picks?: 'dataset' | 'collection' | 'paymentService' | 'payment';
  /**
   * The value is made of columns of the dataset that the call names (`x-columns`): `names` a list of them, `filters` an
   * object of column and exact value or values, `sort` a text of columns and directions, `conditions` a list of
   * `{columnName, type, value}`.
   */
  columns?: 'names' | 'filters' | 'sort' | 'conditions';
  /** How the value is typed, where that differs from how it is sent (`x-input`). */
  input?: 'cents' | 'dueDate';
  /** Offers to replace typographic signs that a service behind may refuse (`x-clean-up`). */
  cleanUp?: true;
  /** Bounds beyond which a value is let through with a word of caution (`x-caution`). */
  caution?: { minimum?: number; maxLength?: number; text: string };
  /** The form makes a fresh value for each call (`x-generate`). */
  generate?: 'uuid';
}

export interface OperationResponse {
  status: string;
  description: string;
  example?: unknown;
}

/** One entry of an API's OpenAPI document. */
export interface Operation {
  /** Unique over both APIs: the `operationId`. */
  id: string;
  api: ApiId;
  method: 'GET' | 'POST' | 'PUT';
  /** Path template after the host: `/v1/payment-services/{paymentServiceId}/payments`. */
  path: string;
  /** Base address (scheme, host and base path, no trailing slash) of each environment; one that is not known is absent. */
  servers: Readonly<Partial<Record<RealEnvironmentId, string>>>;
  /** Group in the Calls tree: the first OpenAPI tag. */
  group: string;
  summary: string;
  description: string;
  fields: readonly Field[];
  /** The media type of the body, when there are body fields. */
  bodyType?: 'application/json';
  /** The key kind that the operation takes (the name of the security scheme), and whether it works without. */
  key?: { kind: KeyKindId; required: boolean };
  responses: readonly OperationResponse[];
  /** JSON pointers of fields of the answer that are secrets themselves, like presigned links (`x-secret`). */
  secrets?: readonly string[];
  evidence: Evidence;
  source?: string;
}

export type KeyKindId = 'paysgKey' | 'datagovsgWriteKey' | 'datagovsgReadKey';

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
  /** The key serves objects that the user must name: PaySG's payment services. */
  needsPaymentService: boolean;
  /** The harmless call that shows whether a key works, or why there is none. */
  check: { operationId: string; values: Readonly<Record<string, unknown>> } | { impossible: string };
  /** The call that "send a test" from a key of this kind opens. */
  testOperationId: string;
  /** What to know before adding one, in sentences, with sources. */
  advice: readonly { text: string; source?: string }[];
  /** What to type as the name of a key, in one sentence: best the one that it has at its service. */
  nameHint: string;
  /** The key belongs to a person or mailbox, which the wizard asks for. */
  hasHolder: boolean;
  /** Rate tiers that the service gives keys of this kind; empty when there is only one. The lowest comes first. */
  tiers: readonly KeyTier[];
  /** The service issues keys of this kind to gov.sg addresses only. */
  needsGovAddress: boolean;
  /** What must be true for the key to work, ticked in the wizard; open items stay on the key as to-dos. */
  checklist: readonly ChecklistItem[];
  /** For "I have no key yet": the next step, in sentences, and where it is taken. */
  howToGet: { text: string; links: readonly KeyLink[] };
  /** What to do with the key when its holder leaves. */
  handOver: readonly { text: string; source?: string }[];
  /** Where a key that is no longer used is ended: removing it here leaves it valid at its service. */
  howToEnd: string;
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

/** A known cause of a bad outcome, as data: what `diagnose` looks up after an answer. */
export interface KnownCause {
  id: string;
  when: {
    status?: readonly number[];
    operationIds?: readonly string[];
    /** Whether a key was sent; absent: either. */
    withKey?: boolean;
    /** The answer is JSON of the API's own form (true) or anything else, like a gateway's HTML page (false). */
    ownErrorForm?: boolean;
    /** JSON pointer into the body and the values that make the cause apply. */
    body?: { pointer: string; equals: readonly unknown[] };
  };
  title: string;
  detail: string;
  evidence: Evidence;
  source?: string;
  next?: FindingNext;
}

/** The one step to offer with a finding. */
export type FindingNext =
  | { kind: 'link'; label: string; url: string }
  | {
      kind: 'command';
      label: string;
      command:
        | 'sgApi.addKey'
        | 'sgApi.checkKey'
        | 'sgApi.unlockProduction'
        | 'sgApi.switchEnvironment'
        | 'sgApi.showLog'
        | 'sgApi.restartSandbox'
        | 'sgApi.logInToProxy';
    };

/** What OpenAPI has no word for about one API. */
export interface ApiProfile {
  id: ApiId;
  name: string;
  /** Codicon of the API's node in trees. */
  icon: string;
  guideUrl: string;
  keyKinds: readonly KeyKind[];
  /** Operations that do more than read. An operation that is not listed reads. */
  harm: Readonly<Record<string, Harm>>;
  /** Fields that exclude each other, by operation. */
  exclusive: Readonly<Record<string, readonly (readonly string[])[]>>;
  /** Values of a valid first call, by operation, over the examples of the document. */
  starters: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /**
   * Where an answer holds a table, by operation: JSON pointers to the rows, and if any to the list of columns (`{id}` objects
   * or names). One step to the rows may be `*`: the rows of every entry of that list. `first` names the columns by which people
   * know a row.
   */
  tables: Readonly<Record<string, { rows: string; columns?: string; total?: string; first?: readonly string[] }>>;
  /** JSON pointers to the message of an error answer, in order of preference. */
  errorMessages: readonly string[];
  /** JSON pointers that, in an answer with a 2xx status, mean failure all the same: `equals` lists the values of success. */
  successMarks: readonly { pointer: string; equals: readonly unknown[] }[];
  causes: readonly KnownCause[];
  /** Operations that the service counts together, and how many calls it takes. */
  rates: readonly RateFamily[];
  /** Whether the service's answer to too many calls (429) tells how long to wait, and what to do when it does not. */
  tooMany: TooManyRule;
  /** How to get the pages before and after an answer, by operation. */
  paging: Readonly<Record<string, Paging>>;
  /** Payments in answers, by operation: JSON pointers to the payment page's address and its QR code image. */
  payLinks: Readonly<Record<string, { page: string; qrCode?: string }>>;
  /** Values that an answer tells and that forms offer where one is asked for, by operation. */
  tells: Readonly<Record<string, readonly ToldValue[]>>;
  /** Calls that read the newest values of a kind, offered where a form asks for one. */
  lists: Readonly<Partial<Record<NonNullable<Field['picks']>, ValueList>>>;
  /** Operations that give money back, by operation: they are counted, as the service tells no total. */
  refunds: Readonly<Record<string, RefundRule>>;
  /** Flows of several calls that begin at an operation, by operation. */
  flows: Readonly<Record<string, readonly FlowEntry[]>>;
}

/** Operations that a service counts together against one limit. A call that is in no family is not held back. */
export interface RateFamily {
  id: string;
  /** For people, after a number: "row searches". */
  name: string;
  operations: readonly string[];
  windowMs: number;
  /** Calls in one window: without a key (or where keys make no difference), and by tier of the key. */
  calls: { withoutKey: number; byTier?: Readonly<Record<string, number>> };
  evidence: Evidence;
  source?: string;
}

/**
 * What to do after a 429. `window`: wait for a whole window and a margin; `backOff`: wait `firstMs`, then twice as long
 * each time. A `Retry-After` in the answer goes before both.
 */
export type TooManyRule =
  | { kind: 'window'; waitMs: number; tries: number; evidence: Evidence; source?: string }
  | { kind: 'backOff'; firstMs: number; tries: number; evidence: Evidence; source?: string };

/** Pointers are JSON pointers into the answer's body. */
export type Paging =
  /** The answer says whether there is more, and gives the cursor to go on with. */
  | { kind: 'cursor'; next: CursorStep; previous: CursorStep }
  /** Rows from `offset` on; `total` tells where they end, but no more than roughly when the field `roughWith` is used. */
  | {
      kind: 'offset';
      offset: string;
      limit: string;
      defaultLimit: number;
      rows: string;
      total: string;
      roughWith?: string;
    }
  /** Numbered pages from 1; `pages` is how many there are. */
  | { kind: 'page'; page: string; pages: string }
  /** A token to go on with, absent from the last page. There is no way back but the pages already seen. */
  | { kind: 'token'; token: string; field: string };

export interface CursorStep {
  /** Field of the request that takes the cursor. */
  field: string;
  cursor: string;
  has: string;
}

/** Values of one kind in an answer: at `list` (absent: the body itself) an array or a single object. */
export interface ToldValue {
  picks: NonNullable<Field['picks']>;
  list?: string;
  /** Pointer within an entry to the value, and to what describes it to people. */
  value: string;
  label?: readonly string[];
}

/** A call that reads the newest values of one kind. */
export interface ValueList {
  operationId: string;
  values: Readonly<Record<string, unknown>>;
  /** Field of the form whose value the call needs, under the same name. */
  within?: string;
  /** What it does, for people. */
  label: string;
}

/** Where a refund tells how much it gave back: the field of the request, in cents, and of how much in its answer. */
export interface RefundRule {
  centsField: string;
  /** JSON pointer to what the payer paid, in cents. */
  paid: string;
}

/** A flow as the panel of an operation offers it, beside Send. It runs with what is typed in the form. */
export interface FlowEntry {
  command: 'sgApi.downloadDataset' | 'sgApi.replaceDataset' | 'sgApi.appendRows' | 'sgApi.saveAllRows';
  label: string;
}

/** A profile as written by hand. The catalogue adds the headers of keys, which stand in the documents. */
export type WrittenProfile = Omit<ApiProfile, 'keyKinds'> & { keyKinds: readonly Omit<KeyKind, 'header'>[] };
