import * as l10n from '@vscode/l10n';
import { harmSentence } from '../model/harmWords';
import { harms, type EnvironmentId, type Harm, type Operation } from '../model/operation';
import type { AskingWords } from '../model/apiProfile';
import type { FieldValues, Verdict } from '../model/exchange';
import { dollarsText } from '../../shared/text/money';
import { isFilledText } from '../../shared/json/isFilled';

export interface GuardQuestion {
  operation: Operation;
  environment: EnvironmentId;
  harm: Harm;
  withKey: boolean;
  /** Production of this API is unlocked, in this window and for now. */
  isUnlocked: boolean;
  values: FieldValues;
  asking?: AskingWords | undefined;
}

/**
 * What has to happen before a call may be sent (DESIGN 6.4). The sandbox harms nobody. Public data read without a key
 * is open to everyone, so it is not locked even in production.
 */
export function guard(question: GuardQuestion): Verdict {
  const { environment, harm } = question;
  // A value from outside may be none of its type: what is not known is not sent (DESIGN rule 9).
  if (!harms.includes(harm)) return { kind: 'locked', text: unknownText() };
  switch (environment) {
    case 'sandbox':
      return { kind: 'allowed' };
    case 'staging':
      return stagingVerdict(question);
    case 'production':
      return productionVerdict(question);
    default:
      environment satisfies never;
      return { kind: 'locked', text: unknownText() };
  }
}

function productionVerdict(question: GuardQuestion): Verdict {
  const { operation, harm, withKey, isUnlocked, values } = question;
  if (harm === 'reads' && withKey === false) return { kind: 'allowed' };
  if (isUnlocked !== true) return { kind: 'locked', text: lockedText() };
  if (harm === 'reads') return { kind: 'allowed' };
  return {
    kind: 'typed',
    harm,
    text: [
      l10n.t('“{0}” is about to be sent to production.', operation.summary),
      harmSentence(harm),
      ...touchedSentences(question),
    ].join(' '),
    phrase: phraseFor(values, operation),
  };
}

const unknownText = (): string =>
  l10n.t('Not sent: it is not known where this call goes or what it does. Open its form and choose an environment.');
const lockedText = (): string =>
  l10n.t('Production is locked. Unlock it first; it locks itself again after the time that you choose.');

function stagingVerdict(question: GuardQuestion): Verdict {
  const { operation, harm, values, asking } = question;
  if (harm === 'mailsPerson') {
    const mail = asking?.mail ?? l10n.t('Staging sends real mail.');
    return { kind: 'confirm', harm, text: [mail, ...touchedSentences(question)].join(' ') };
  }
  if (harm === 'replacesData') {
    const text = [
      l10n.t('“{0}” is about to be sent to staging, where it replaces data, too.', operation.summary),
      ...touchedSentences(question),
    ].join(' ');
    return { kind: 'typed', harm, text, phrase: phraseFor(values, operation) };
  }
  return { kind: 'allowed' };
}

/** What the user types to confirm: the thing that is touched, so that a slip of the hand cannot confirm the wrong one. */
const phraseFor = (values: FieldValues, operation: Operation): string =>
  amountOf(values, operation) ?? touchedId(values, operation)?.id ?? operation.id;

/** Longer texts are cut, so that the question at the end of the sentence stays in sight. */
const maxShown = 60;

/** Whom or what the call touches: the amount, the people, what its path names. Empty when its values name none. */
function touchedSentences({ values, operation, asking }: GuardQuestion): readonly string[] {
  const amount = amountOf(values, operation);
  const people = asking?.people?.fields.map(name => values[name]).filter(isFilledText) ?? [];
  const touched = touchedId(values, operation);
  const sentences = [
    amount !== undefined && l10n.t('Amount: {0}.', amount),
    asking?.people && people.length > 0 && l10n.t('{0}: {1}.', asking.people.label, people.map(shortened).join(', ')),
    touched && l10n.t('{0}: {1}.', touched.label, shortened(touched.id)),
  ];
  return sentences.filter(sentence => typeof sentence === 'string');
}

function amountOf(values: FieldValues, { fields }: Operation): string | undefined {
  const cents = fields.filter(({ input }) => input === 'cents').map(({ name }) => values[name]);
  const amount = cents.find(each => typeof each === 'number');
  return amount === undefined ? undefined : dollarsText(amount);
}

/** What the call is about: the last thing that its path names. */
function touchedId(values: FieldValues, operation: Operation): { label: string; id: string } | undefined {
  const field = operation.fields.filter(each => each.in === 'path').at(-1);
  const id = field && values[field.name];
  return field && isFilledText(id) ? { label: field.label, id } : undefined;
}

function shortened(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > maxShown ? `${line.slice(0, maxShown)}…` : line;
}
