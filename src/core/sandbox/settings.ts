/** The signature version of presigned links: S3's present one, or the older one with `AWSAccessKeyId` and `Expires`. */
export type LinkForm = 'v2' | 'v4';

/** How one sandbox behaves, as plain data: it also travels to the sandbox's thread. */
export interface SandboxSettings {
  /** The same seed and the same requests give the same keys, ids and data. Absent: unpredictable ones. */
  seed?: string;
  /** Where its clock starts, milliseconds since the epoch. Absent: the system's time. */
  startMs?: number;
  /** Whether the limits of the services are kept to. The default is no. */
  rateLimits?: boolean;
  /** How long answers of the services take at least and at most. The default is no time. */
  latencyMs?: { least: number; most: number };
  /** How links to downloads are signed; the file server takes both. The default is `v4`. */
  links?: LinkForm;
  /** Keeps all that was made in this file, and starts with what it holds. Absent: everything is forgotten. */
  stateFile?: string;
  /** For uploads that are too large for memory, until it ends. The default is the system's folder for such files. */
  folder?: string;
}
