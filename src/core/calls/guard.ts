import type { EnvironmentId, Harm, Operation } from '../apis/types';
import type { FieldValues, Verdict } from './types';

export interface GuardQuestion {
  operation: Operation;
  environment: EnvironmentId;
  harm: Harm;
  withKey: boolean;
  /** Production of this API is unlocked, in this window and for now. */
  isUnlocked: boolean;
  values: FieldValues;
}

/**
 * What has to happen before a call may be sent (DESIGN 6.4). The sandbox harms nobody. Public data read without a key
 * is open to everyone, so it is not locked even in production.
 */
export function guard({ operation, environment, harm, withKey, isUnlocked, values }: GuardQuestion): Verdict {
  if (environment === 'sandbox') return { kind: 'allowed' };
  if (environment === 'production') {
    if (harm === 'reads' && !withKey) return { kind: 'allowed' };
    if (!isUnlocked) return { kind: 'locked', text: lockedText };
    if (harm === 'reads') return { kind: 'allowed' };
    return {
      kind: 'typed',
      harm,
      text: `${operation.summary}: this ${harm}, for real.`,
      phrase: phraseFor(values, operation),
    };
  }
  return stagingVerdict(operation, harm, values);
}

const lockedText = 'Production is locked. Unlock it first; it locks itself again after the time that you choose.';

function stagingVerdict(operation: Operation, harm: Harm, values: FieldValues): Verdict {
  if (harm === 'mails a person') {
    return {
      kind: 'confirm',
      harm,
      text: 'Staging sends real mail: PaySG mails the payment link to the payer’s address.',
    };
  }
  if (harm === 'replaces data') {
    const text = `${operation.summary}: this ${harm}, in staging too.`;
    return { kind: 'typed', harm, text, phrase: phraseFor(values, operation) };
  }
  return { kind: 'allowed' };
}

/** What the user types to confirm: the thing that is touched, so that a slip of the hand cannot confirm the wrong one. */
function phraseFor(values: FieldValues, operation: Operation): string {
  const amount = values.amount_in_cents ?? values.refund_amount_in_cents;
  if (typeof amount === 'number') return `S$${(amount / 100).toFixed(2)}`;
  const path = operation.fields.filter(field => field.in === 'path').at(-1);
  const touched = path && values[path.name];
  return typeof touched === 'string' ? touched : operation.id;
}
