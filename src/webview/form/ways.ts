import * as l10n from '@vscode/l10n';
import type { Field } from '../../core/model/operation';
import { conditionRowsOf, filterRowsOf, namesOf, sortRowsOf } from '../columns/columnValues';
import { dollarsOf } from './cents';
import { dateForms, dayOfDueDate, isDay, isMoment } from './dates';
import { type EditorKind, editorKind } from './editorKind';

/** A way to type a value. A field has one, or several to change between. */
export type TextWay = EditorKind | 'dollars' | 'dueDate' | 'day' | 'moment';
export type ColumnWay = NonNullable<Field['columns']>;
export type Way = TextWay | ColumnWay;

/** What the switch between the ways of a field calls one. */
export function wayName(way: Way): string {
  if (isColumnWay(way)) return l10n.t('Columns');
  switch (way) {
    case 'number':
      return l10n.t('cents');
    case 'dollars':
      return 'S$';
    case 'dueDate':
      return l10n.t('Date');
    case 'day':
      return l10n.t('Day');
    case 'moment':
      return l10n.t('Day and time');
    default:
      return l10n.t('Text');
  }
}

export function isColumnWay(way: Way): way is ColumnWay {
  return way === 'names' || way === 'filters' || way === 'sort' || way === 'conditions';
}

/** The ways of a field, the one to begin with first. */
export function waysOf(field: Field, hasColumns: boolean): readonly Way[] {
  const plain = editorKind(field);
  if (field.input === 'cents') return [plain, 'dollars'];
  if (field.input === 'dueDate') return ['dueDate', plain];
  if (field.columns && hasColumns) return [field.columns, plain];
  if (plain !== 'text') return [plain];
  const { day, moment } = dateForms(field.schema);
  return [...(day ? (['day'] as const) : []), ...(moment ? (['moment'] as const) : []), plain];
}

/** Whether a value can be seen and edited that way without a loss. */
export function fits(way: Way, value: unknown, columnNames: readonly string[]): boolean {
  if (value === undefined) return true;
  switch (way) {
    case 'dollars':
      return dollarsOf(value) !== undefined;
    case 'dueDate':
      return typeof value === 'string' && dayOfDueDate(value) !== undefined;
    case 'day':
      return typeof value === 'string' && isDay(value);
    case 'moment':
      return typeof value === 'string' && isMoment(value);
    case 'names':
      return namesOf(value) !== undefined;
    case 'filters':
      return filterRowsOf(value) !== undefined;
    case 'sort':
      return sortRowsOf(value, columnNames) !== undefined;
    case 'conditions':
      return conditionRowsOf(value) !== undefined;
    default:
      return true;
  }
}

/** A value for another way of typing it: a day becomes its first moment, a moment its day. */
export function convertedFor(way: Way, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (way === 'moment' && isDay(value)) return `${value}T00:00:00`;
  return way === 'day' && isMoment(value) ? value.slice(0, 10) : value;
}
