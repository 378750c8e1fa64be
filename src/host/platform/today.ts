/** The user's own calendar day, `YYYY-MM-DD`, in any language. Swedish writes dates that way. */
export const today = (): string => dayOf(new Date());

export const dayOf = (moment: Date): string => moment.toLocaleDateString('sv-SE');
