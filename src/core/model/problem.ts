/** One thing that is wrong with the values of a call, found before anything is sent. */
export interface Problem {
  /** Name of the field, or '' when the problem is of several fields together. */
  field: string;
  /** Whole sentence that names the field by its label and says what to do. Never holds the rejected value of a secret. */
  message: string;
}
