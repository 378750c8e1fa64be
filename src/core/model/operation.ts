import type { Evidence } from '../../shared/text/evidence';

export type { Evidence } from '../../shared/text/evidence';

/** The words of DESIGN section 2 as types: what an API, an operation and its fields are. Plain data, safe to post to the view. */

/** Id of a service; which there are is for the list of services to say. */
export type ApiId = string;
export const environmentIds = ['sandbox', 'staging', 'production'] as const;
export type EnvironmentId = (typeof environmentIds)[number];
/** An environment that the API itself runs; the sandbox stands in for the first of them. */
export type RealEnvironmentId = Exclude<EnvironmentId, 'sandbox'>;

export const harms = ['reads', 'asksForMoney', 'movesMoney', 'mailsPerson', 'replacesData', 'changesData'] as const;
/** What an operation does to the world: `harmSentence` says it. */
export type Harm = (typeof harms)[number];

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
  /** As sent: `amount_in_cents`, `Idempotency-Key`. */
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
  /** The form offers to pick the value, of a kind that the profile describes (`x-picks`). */
  picks?: string;
  /**
   * The value is made of columns of the dataset that the call names (`x-columns`): `names` a list of them, `filters` an
   * object of column and exact value or values, `sort` a text of columns and directions, `conditions` a list of
   * `{columnName, type, value}`.
   */
  columns?: 'names' | 'filters' | 'sort' | 'conditions';
  /** How the value is typed, where that differs from how it is sent (`x-input`). */
  input?: 'cents' | 'dueDate';
  /** Offers to replace typographic characters that a service behind may refuse (`x-clean-up`). */
  cleanUp?: true;
  /** Bounds beyond which a value is let through with a word of caution (`x-caution`). */
  caution?: { minimum?: number; maxLength?: number; text: string };
  /** The form makes a fresh value for each call (`x-generate`). */
  generate?: 'uuid';
  /** The value makes a repeat safe, and how (`x-idempotency`). */
  idempotency?: Idempotency;
}

/** What a service does with an idempotency key. */
export interface Idempotency {
  /** How long it knows a key again, at least. */
  keptHours: number;
  /** JSON pointer that every error of the service itself has; a gateway before it answers in another form. */
  ownError: string;
}

export interface OperationResponse {
  status: string;
  description: string;
  example?: unknown;
}

/** The first OpenAPI tag of an operation. */
export interface OperationGroup {
  /** The tag as the document has it. */
  id: string;
  /** The tag in the user's language. */
  label: string;
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
  /** Group in the Calls tree. */
  group: OperationGroup;
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

/** The name of a document's security scheme; unique over all services. */
export type KeyKindId = string;
