/** One thing that Ajv found wrong. */
export interface Violation {
  keyword: string;
  /** JSON pointer to the value. */
  instancePath: string;
  params: Readonly<Record<string, unknown>>;
  /** The name that was wrong, when `propertyNames` checked it. */
  propertyName?: string;
  message?: string;
}

/** A check compiled at build time. What it found is in `errors` until the next run. */
export interface Validate {
  (value: unknown): boolean;
  errors?: readonly Violation[] | null;
}
