import type { TooManyRule } from '../model/apiProfile';
import type { Operation } from '../model/operation';
import type { Answer, Exchange, FieldValues } from '../model/exchange';
import { isFilledText } from '../../shared/json/isFilled';

/** A service that asks for a longer wait is not waited for; the answer is shown. Ours, milliseconds. */
const longestWaitMs = 60_000;

/** The answer of an exchange that was refused because of too many calls. */
export function tooManyAnswer({ outcome }: Exchange): Answer | undefined {
  return outcome.ok && outcome.answer.status === 429 ? outcome.answer : undefined;
}

/** Milliseconds until the service may be asked again: as it says itself, or else as its profile says. @param sent how often it was sent */
export function waitAfter(
  { headers, body = '' }: Pick<Answer, 'headers'> & Partial<Pick<Answer, 'body'>>,
  rule: TooManyRule,
  sent: number,
  nowMs: number,
): number {
  const valueOf = (wanted: string) => headers.find(([name]) => name === wanted)?.[1]?.trim() ?? '';
  // A date is meant by the service's clock, which need not be ours.
  const saidMs = afterMs(valueOf('retry-after'), dateMs(valueOf('date')) ?? nowMs);
  // A time that is over says nothing: it was too early just now.
  return saidMs !== undefined && saidMs > 0 ? saidMs : (messageMs(body) ?? ruleMs(rule, sent));
}

/** Only the beginning of an answer is read, and a number of seconds that somebody may wait for. */
const messageLength = 2000;
const seconds = /\b(?:try again|retry|wait)\b[^0-9"{}]{0,40}?\b(\d{1,4}) ?s(?:econds?|ecs?)?\b/i;
/** The seconds are whole ones, and the service's window need not begin when ours does. */
const marginMs = 1000;

/** As the message of data.gov.sg says it: "… try again in 10 seconds". */
function messageMs(body: string): number | undefined {
  const said = Number(seconds.exec(body.slice(0, messageLength))?.[1] ?? 0);
  return said > 0 ? said * 1000 + marginMs : undefined;
}

/** Seconds or a date (RFC 9110, section 10.2.3). */
function afterMs(said: string, nowMs: number): number | undefined {
  if (/^\d+(\.\d+)?$/.test(said)) return Number(said) * 1000;
  const atMs = dateMs(said);
  return atMs === undefined ? undefined : atMs - nowMs;
}

/** Of a date in the form that HTTP has for it alone: `Date.parse` takes "-5", too. */
const dateMs = (text: string): number | undefined =>
  /^[A-Z][a-z]+, .+ \d\d:\d\d:\d\d GMT$/.test(text) ? Date.parse(text) || undefined : undefined;

const ruleMs = (rule: TooManyRule, sent: number): number =>
  rule.kind === 'window' ? rule.waitMs : rule.firstMs * 2 ** (sent - 1);

/** Whether the call may be sent once more. @param sent how often it was sent */
export const isSentAgain = (waitMs: number, rule: TooManyRule, sent: number): boolean =>
  sent < rule.tries && waitMs <= longestWaitMs;

/** A repeat changes nothing twice: the call reads, or carries an idempotency key. */
export const isRepeatSafe = ({ method, fields }: Operation, values: FieldValues): boolean =>
  method === 'GET' || fields.some(({ name, generate }) => generate === 'uuid' && isFilledText(values[name]));
