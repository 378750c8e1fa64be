import * as l10n from '@vscode/l10n';
import type { HolderRule } from '../model/keyKind';

/** What to say of an address as the holder of a key. An error keeps the wizard from continuing; the others do not. */
export type AddressOpinion = { severity: 'error' | 'warning' | 'advice'; text: string };

/** One @, something before it, a dotted host after it: enough to catch slips, not to refuse an odd but valid address. */
const addressForm = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;
/** `first_last@` and `first.last@`: how people are named, as seen at gov.sg (DESIGN section 3). */
const personalForm = /^[a-z]+[._][a-z]+([._][a-z]+)*\d*@/i;

/** @returns what to say of the address, or undefined; empty is allowed */
export function opinionOfHolder(typed: string, { example, expected }: HolderRule): AddressOpinion | undefined {
  const address = typed.trim();
  if (address === '') return undefined;
  if (!addressForm.test(address)) {
    return {
      severity: 'error',
      text: l10n.t('The holder is not an e-mail address. Enter one like {0}, or leave it empty.', example),
    };
  }
  if (expected && !expected.form.test(address)) return { severity: 'warning', text: expected.text };
  if (personalForm.test(address)) {
    return {
      severity: 'advice',
      text: l10n.t('This looks like one person’s address. A group mailbox stays when people leave.'),
    };
  }
  return undefined;
}
