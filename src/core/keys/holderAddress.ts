/** What to say of an address as the holder of a key. An error keeps the wizard from going on; the others do not. */
export type AddressOpinion = { severity: 'error' | 'warning' | 'advice'; text: string };

/** One @, something before it, a dotted host after it: enough to catch slips, not to refuse an odd but valid address. */
const addressForm = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;
/** `first_last@` and `first.last@`: how gov.sg names people (DESIGN section 3). */
const personalForm = /^[a-z]+[._][a-z]+([._][a-z]+)*\d*@/i;

/**
 * @param needsGovAddress the service issues keys of this kind to gov.sg addresses only
 * @returns what to say of the address, or undefined; empty is allowed
 */
export function opinionOfHolder(typed: string, needsGovAddress: boolean): AddressOpinion | undefined {
  const address = typed.trim();
  if (address === '') return undefined;
  if (!addressForm.test(address)) {
    return {
      severity: 'error',
      text: 'Holder is not an e-mail address. Write it like team@agency.gov.sg, or leave it empty.',
    };
  }
  if (needsGovAddress && !/@([^@]+\.)?gov\.sg$/i.test(address)) {
    return {
      severity: 'warning',
      text: 'PaySG issues keys to gov.sg addresses. Check that this is the one the key was issued to.',
    };
  }
  if (personalForm.test(address)) {
    return {
      severity: 'advice',
      text: 'This looks like one person’s address. A group mailbox stays when people leave.',
    };
  }
  return undefined;
}
