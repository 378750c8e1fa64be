import { jsonMistake, lostNumber } from '../../shared/json/jsonMistake';
import { centsOf, dollarsOf } from './cents';
import { dayOfDueDate, dueDateOf, momentOf } from './dates';
import type { TextWay } from './ways';

/**
 * Between what is typed and what is sent. Text that is not of the field's type is kept and sent as text: the host's check
 * then names the problem, and nothing that was typed gets lost.
 */
const plainDecimal = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** The value to send for a text; undefined sends nothing. */
export function valueOf(way: TextWay, text: string): unknown {
  switch (way) {
    case 'number':
      return numberOf(text);
    case 'json':
      return jsonOf(text);
    case 'list':
      return listOf(text);
    case 'dollars':
      return text.trim() === '' ? undefined : (centsOf(text) ?? text);
    case 'dueDate':
      return text === '' ? undefined : (dueDateOf(text) ?? text);
    case 'moment':
      return text === '' ? undefined : (momentOf(text) ?? text);
    default:
      return text === '' ? undefined : text;
  }
}

function numberOf(text: string): unknown {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  // Above 2^53 a number would silently become another one.
  return plainDecimal.test(trimmed) && Math.abs(Number(trimmed)) <= Number.MAX_SAFE_INTEGER ? Number(trimmed) : text;
}

function jsonOf(text: string): unknown {
  if (text.trim() === '') return undefined;
  // Unfinished JSON is normal while typing; what would be sent with other digits, or without an entry, is no value either.
  if (jsonMistake(text) ?? lostNumber(text)) return text;
  const value: unknown = JSON.parse(text);
  return typeof value === 'object' && value !== null ? value : text;
}

function listOf(text: string): unknown {
  const items = text.split(',').map(item => item.trim());
  const kept = items.filter(item => item !== '');
  return kept.length > 0 ? kept : undefined;
}

/** The text to show for a value that came from the host. */
export function textOf(way: TextWay, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return stringText(way, value);
  if (way === 'dollars') return dollarsOf(value) ?? JSON.stringify(value);
  if (way === 'list' && Array.isArray(value)) return value.map(item => textOf('text', item)).join(', ');
  return way === 'json' ? JSON.stringify(value, null, 2) : JSON.stringify(value);
}

function stringText(way: TextWay, value: string): string {
  if (way === 'dueDate') return dayOfDueDate(value) ?? value;
  // As the browser's input gives it back: without seconds where they are zero.
  return way === 'moment' ? value.replace(/(T\d\d:\d\d):00$/, '$1') : value;
}

/** Whether two values are the same as JSON: a value from the host must not rewrite a text that means the same. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
