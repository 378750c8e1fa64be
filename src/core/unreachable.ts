/** Ends a switch over a union: a new member without a case does not compile. */
export function unreachable(value: never): never {
  throw new Error(`Unexpected value of kind ${typeof value}`);
}
