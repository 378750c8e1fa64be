/** The user's own calendar day, `YYYY-MM-DD`. Swedish writes dates that way. */
export const today = (): string => new Date().toLocaleDateString('sv-SE');
