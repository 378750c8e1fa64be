import { exactText } from '../../shared/json/exactJson';
import { ExactNumber } from '../../shared/json/exactNumber';
import type { Services } from '../model/services';
import type { ToldValue } from '../model/apiProfile';
import type { EnvironmentId } from '../model/operation';
import type { Exchange, FieldValues } from '../model/exchange';
import { answeredJson } from '../history/answeredJson';
import { valueAt } from '../../shared/json/pointer';

/** A value that an answer told, with what it was told of. */
export interface Told {
  picks: string;
  value: string;
  label?: string;
  /** The object that holds it, as one of a list. Data of the network. */
  entry: unknown;
  /** What was asked to get it, of which the field `within` holds for this value, too. */
  askedWith: FieldValues;
  within?: string;
}

/** Answers longer than this are not looked through: no list that a form needs comes near. The bound is ours. */
const maxBytes = 2 * 1024 * 1024;

/** What the answers of an environment told. @param exchanges newest first, and so is what they told */
export const toldValues = (
  services: Services,
  exchanges: readonly Exchange[],
  environment: EnvironmentId,
): readonly Told[] =>
  exchanges.filter(({ request }) => request.environment === environment).flatMap(each => toldBy(services, each));

function toldBy(services: Services, exchange: Exchange): readonly Told[] {
  const { operationId } = exchange.request;
  const tells = services.operationProfile(operationId).tells ?? [];
  if (tells.length === 0 || !exchange.outcome.ok || exchange.outcome.answer.bodyBytes > maxBytes) return [];
  const body = answeredJson(exchange);
  return tells.flatMap(tell => entriesOf(body, tell).flatMap(entry => told(entry, tell, exchange.values)));
}

function entriesOf(body: unknown, { list }: ToldValue): readonly unknown[] {
  const found = list === undefined ? body : valueAt(body, list);
  return Array.isArray(found) ? found : [found];
}

function told(
  entry: unknown,
  { picks, value, label = [], within }: ToldValue,
  askedWith: FieldValues,
): readonly Told[] {
  const found = textOf(valueAt(entry, value));
  if (found === undefined || found === '') return [];
  const words = label.flatMap(pointer => textOf(valueAt(entry, pointer)) ?? []).filter(text => text !== '');
  return [
    {
      picks,
      value: found,
      ...(words.length > 0 && { label: words.join(' · ') }),
      entry,
      askedWith,
      ...(within !== undefined && { within }),
    },
  ];
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || value instanceof ExactNumber ? exactText(value) : undefined;
}
