/** What a thrown value says: anything can be thrown, though libraries throw errors. */
export const errorText = (error: unknown): string => (error instanceof Error ? error.message : String(error));
