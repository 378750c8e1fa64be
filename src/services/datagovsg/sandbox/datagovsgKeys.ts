/** The keys of one run. */
export interface DatagovsgKeys {
  datagovsgWrite: string;
  /** Of the production tier. */
  datagovsgRead: string;
  datagovsgDeveloperRead: string;
}
