import type { FindingNext, FlowEntry } from './intent';
import type { KeyKind, KeyLink } from './keyKind';
import type { ApiId, Evidence, Harm } from './operation';

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
  /** The API's team can help here, so its contact is offered too. */
  asksTeam?: true;
}

/** Where the team that answers for an API's keys is asked. The address stands in the profile alone. */
export interface Contact extends KeyLink {
  evidence: Evidence;
  /** Address of the page that names it. */
  source: string;
}

/** What OpenAPI has no word for about one operation. JSON pointers point into the body of an answer. */
export interface OperationProfile {
  /** What it does to the world; said of each, so that a new one cannot pass as one that reads. */
  harm: Harm;
  /** What the question before a harmful call says of it, beyond its amount and what its path names. */
  asking?: AskingWords;
  /** Fields that exclude each other. */
  exclusive?: readonly (readonly string[])[];
  /** Values of a valid first call, over the examples of the document. */
  starter?: Readonly<Record<string, unknown>>;
  table?: AnswerTable;
  /** How to get the pages before and after an answer. */
  paging?: Paging;
  /** Values of the answer that forms offer where such a value is needed. */
  suggests?: readonly SuggestionSource[];
  /** The step of the walkthrough that its first good answer ticks off. */
  step?: string;
  /** Flows of several calls that begin here. */
  flows?: readonly FlowEntry[];
}

/** Words of a service in the question before a call that harms somebody. */
export interface AskingWords {
  /** Whom it concerns: "Payer", and the fields that name them. */
  people?: { label: string; fields: readonly string[] };
  /** What staging mails for real, as a sentence. */
  mail?: string;
}

/**
 * Where an answer holds a table: JSON pointers to the rows, and if any to the list of columns (`{id}` objects or names). One
 * step to the rows may be `*`: the rows of every entry of that list. `first` names the columns by which people know a row.
 */
export interface AnswerTable {
  rows: string;
  columns?: string;
  total?: string;
  first?: readonly string[];
}

/** What OpenAPI has no word for about one API. */
export interface ApiProfile<Id extends string = string> {
  id: ApiId;
  name: string;
  /** How it is written in names and values of variables. */
  inVariables: VariableWords;
  /** Codicon of the API's node in trees. */
  icon: string;
  guideUrl: string;
  /** Offered wherever a key is missing, refused or about to end. */
  contact: Contact;
  keyKinds: readonly KeyKind[];
  /** What there is to know of each operation in addition to its document. One that is missing does not compile. */
  operations: Readonly<Record<Id, OperationProfile>>;
  /** JSON pointers to the message of an error answer, in order of preference. */
  errorMessages: readonly string[];
  /** JSON pointers that, in an answer with a 2xx status, mean failure all the same: `equals` lists the values of success. */
  successMarks: readonly { pointer: string; equals: readonly unknown[] }[];
  causes: readonly KnownCause[];
  /** Operations that the service counts together, and how many calls it takes. */
  rates: readonly RateFamily[];
  /** Whether the service's answer to too many calls (429) says how long to wait, and what to do when it does not. */
  tooMany: TooManyRule;
  /** Calls that read the newest values of a kind, offered where a form asks for one. */
  lists: Readonly<Record<string, ValueList>>;
  /** How a value of each kind is picked that a field of the document names (`Field.picks`). */
  picks: Readonly<Record<string, PickWords>>;
}

/** Of a service, in small letters. */
export interface VariableWords {
  /** Without underscores, in the name of every variable that is likely to hold one of its keys. */
  name: string;
  /** Words of which a text that stands in place of a key is made, as in `your_paysg_key`. */
  placeholder: readonly string[];
}

/** Operations that a service counts together against one limit. A call that is in no family is held back only after a 429. */
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
  /** The answer says whether there is more, and gives the cursor to continue with. */
  | { kind: 'cursor'; next: CursorStep; previous: CursorStep }
  /** Rows from `offset` on; `total` says where they end, but no more than roughly when the field `roughWith` is used. */
  | {
      kind: 'offset';
      offset: string;
      limit: string;
      defaultLimit: number;
      rows: string;
      total: string;
      roughWith?: string;
      /** The field that sorts: equal rows have no order, so pages add `_id` to the request. */
      sort?: string;
    }
  /** Numbered pages from 1; `pages` is how many there are. */
  | { kind: 'page'; page: string; pages: string }
  /** A token to continue with, absent from the last page. The only way back is the pages already seen. */
  | { kind: 'token'; token: string; field: string }
  /** A query, URL-encoded, whose `field` leads on, absent from the last page. Back as with a token. */
  | { kind: 'query'; next: string; field: string };

export interface CursorStep {
  /** Field of the request that takes the cursor. */
  field: string;
  cursor: string;
  has: string;
}

/** Values of one kind in an answer: at `list` (absent: the body itself) an array or a single object. */
export interface SuggestionSource {
  picks: string;
  list?: string;
  /** Pointer within an entry to the value, and to what describes it to people. */
  value: string;
  label?: readonly string[];
  /** It is offered only where the form has the same value of this field as the call that returned it. */
  within?: string;
}

/** What a list of known values says, or which search takes its place. */
export type PickWords = { placeholder: string; nothing: string } | { search: string };

/** A call that reads the newest values of one kind. */
export interface ValueList {
  operationId: string;
  values: Readonly<Record<string, unknown>>;
  /** Field of the form whose value the call needs, under the same name. */
  within?: string;
  /** What it does, for people. */
  label: string;
}

/** A profile as written by hand. The catalogue adds the headers of keys, which stand in the documents. */
export type WrittenProfile<Id extends string = string> = Omit<ApiProfile<Id>, 'keyKinds'> & {
  keyKinds: readonly Omit<KeyKind, 'header'>[];
};
