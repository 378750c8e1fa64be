import * as l10n from '@vscode/l10n';
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { Operation } from '../../core/model/operation';
import type { FieldValues } from '../../core/model/exchange';
import { rememberLast } from '../state/rememberLast';
import { type JsonMistake, jsonMistake, lostNumber } from '../../shared/json/jsonMistake';

/** The body of a request as JSON text, in step with the values of the form. */

export const hasBody = (operation: Operation): boolean => operation.fields.some(field => field.in === 'body');

/** Values that are sent in the body, in the order of the form; a name that no field has counts as the body's. */
export function bodyValues(operation: Operation, values: FieldValues): FieldValues {
  const inForm = operation.fields.filter(field => field.in === 'body').map(field => field.name);
  const unknown = Object.keys(values).filter(name => !operation.fields.some(field => field.name === name));
  const given = [...inForm, ...unknown].filter(name => Object.hasOwn(values, name) && values[name] !== undefined);
  return Object.fromEntries(given.map(name => [name, values[name]]));
}

export function bodyTextOf(operation: Operation, values: FieldValues): string {
  return JSON.stringify(bodyValues(operation, values), null, 2);
}

/** Whether a body holds empty texts or lists, which mean nothing in a form and so are not sent. */
export const hasEmpty = (body: FieldValues): boolean =>
  Object.values(body).some(value => value === '' || (Array.isArray(value) && value.length === 0));

export type ReadBody = { ok: true; values: FieldValues } | { ok: false; mistake: JsonMistake };

/** The values of the body that a text stands for. An empty text is an empty body. */
export const readBody = rememberLast((operation: Operation, text: string): ReadBody => {
  if (text.trim() === '') return { ok: true, values: {} };
  const mistake = jsonMistake(text) ?? lostNumber(text) ?? notABody(operation, text);
  return mistake ? { ok: false, mistake } : { ok: true, values: JSON.parse(text) as FieldValues };
});

function notABody({ fields }: Operation, text: string): JsonMistake | undefined {
  const body: unknown = JSON.parse(text);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return { message: l10n.t('The body must be an object: {0}.', '{ … }'), ...placeOf(text, text.search(/\S/)) };
  }
  const other = fields.find(field => field.in !== 'body' && Object.hasOwn(body, field.name));
  if (!other) return undefined;
  const message = l10n.t('“{0}” is not part of the body: enter {1} in its own field.', other.name, other.label);
  return { message, ...placeOf(text, offsetOf(text, other.name) ?? 0) };
}

/** The values of the form with another body. */
export function withBody(operation: Operation, values: FieldValues, body: FieldValues): FieldValues {
  const old = bodyValues(operation, values);
  const others = Object.entries(values).filter(([name]) => !Object.hasOwn(old, name));
  return Object.fromEntries([...others, ...Object.entries(body)]);
}

/** The offset of a field's entry in the text. */
export function offsetOf(text: string, field: string): number | undefined {
  const root = parseTree(text);
  return root && findNodeAtLocation(root, [field])?.parent?.offset;
}

/** A place in a text, with line and column from 1. */
export function placeOf(text: string, offset: number): { offset: number; line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { offset, line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
