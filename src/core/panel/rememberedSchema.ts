import * as v from 'valibot';
import { environmentIds } from '../model/operation';
import { isJsonObject } from '../jsonData';

const text = v.string();
const json = v.custom<Readonly<Record<string, unknown>>>(isJsonObject);

/** As far as something is read from it before it is shown; what is no such thing was not kept by us, or is damaged. */
const exchange = v.looseObject({
  id: text,
  startedAt: text,
  request: v.looseObject({
    operationId: text,
    environment: v.picklist(environmentIds),
    method: text,
    url: text,
    headers: json,
  }),
  values: json,
  outcome: v.variant('ok', [
    v.looseObject({
      ok: v.literal(true),
      answer: v.looseObject({ status: v.number(), headers: v.array(v.array(text)), body: text, timings: json }),
    }),
    v.looseObject({ ok: v.literal(false), failure: v.looseObject({ kind: text }) }),
  ]),
  findings: v.array(v.looseObject({ id: text, title: text })),
});

/**
 * A panel as VS Code's state or a file of ours gives it back. An exchange that is damaged is dropped alone: the values and
 * the calls whose answer is not known matter more.
 */
export const rememberedSchema = v.looseObject({
  environment: v.picklist(environmentIds),
  keyId: v.optional(text),
  values: json,
  exchange: v.fallback(v.optional(v.looseObject({ exchange })), undefined),
  attempts: v.optional(
    v.array(v.object({ idempotencyKey: text, content: text, atMs: v.pipe(v.number(), v.finite()) })),
  ),
  trail: v.fallback(v.optional(v.array(v.nullable(text))), undefined),
});
