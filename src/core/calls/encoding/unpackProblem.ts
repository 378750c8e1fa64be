/** Packed bytes that cannot be undone. */
export class UnpackProblem extends Error {
  constructor(
    /** A code of zlib, or one of ours: `UNKNOWN_CODING`, `TOO_MANY_CODINGS`, `TRUNCATED`, `BAD_CHECKSUM`, `BAD_CHUNK`, `TOO_LARGE`. */
    readonly reason: string,
  ) {
    super(`The body cannot be unpacked (${reason}).`);
  }
}

export const truncated = (): UnpackProblem => new UnpackProblem('TRUNCATED');
