import { exactText } from '../../shared/json/exactJson';
import { ExactNumber } from '../../shared/json/exactNumber';
import type { Services } from '../model/services';
import type { SuggestionSource } from '../model/apiProfile';
import type { EnvironmentId } from '../model/operation';
import type { Exchange, FieldValues } from '../model/exchange';
import { answeredJson } from '../history/answeredJson';
import { valueAt } from '../../shared/json/pointer';

/** A value found in an answer, with what it belongs to. */
export interface AnswerValue {
  picks: string;
  value: string;
  label?: string;
  /** The object that holds it, as one of a list. Data of the network. */
  entry: unknown;
  /** The values of the call, of which the field `within` holds for this value, too. */
  requestValues: FieldValues;
  within?: string;
}

/** Answers longer than this are not searched: no list that a form needs comes near. The bound is ours. */
const maxBytes = 2 * 1024 * 1024;

/** Values in the answers of an environment. @param exchanges newest first, and so are the values */
export const answerValues = (
  services: Services,
  exchanges: readonly Exchange[],
  environment: EnvironmentId,
): readonly AnswerValue[] =>
  exchanges.filter(({ request }) => request.environment === environment).flatMap(each => valuesIn(services, each));

function valuesIn(services: Services, exchange: Exchange): readonly AnswerValue[] {
  const { operationId } = exchange.request;
  const sources = services.operationProfile(operationId).suggests ?? [];
  if (sources.length === 0 || !exchange.outcome.ok || exchange.outcome.answer.bodyBytes > maxBytes) return [];
  const body = answeredJson(exchange);
  return sources.flatMap(source => entriesOf(body, source).flatMap(entry => valuesOf(entry, source, exchange.values)));
}

function entriesOf(body: unknown, { list }: SuggestionSource): readonly unknown[] {
  const found = list === undefined ? body : valueAt(body, list);
  return Array.isArray(found) ? found : [found];
}

function valuesOf(
  entry: unknown,
  { picks, value, label = [], within }: SuggestionSource,
  requestValues: FieldValues,
): readonly AnswerValue[] {
  const found = textOf(valueAt(entry, value));
  if (found === undefined || found === '') return [];
  const words = label.flatMap(pointer => textOf(valueAt(entry, pointer)) ?? []).filter(text => text !== '');
  return [
    {
      picks,
      value: found,
      ...(words.length > 0 && { label: words.join(' · ') }),
      entry,
      requestValues,
      ...(within !== undefined && { within }),
    },
  ];
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || value instanceof ExactNumber ? exactText(value) : undefined;
}
