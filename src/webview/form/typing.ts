import type { Field } from '../../core/model/operation';
import { isSame, textOf, valueOf } from './typedValue';
import { convertedFor, fits, isColumnWay, type Way, waysOf } from './ways';

/** How a field is being typed: in which way, and the text that is shown for its value. */
export interface Typing {
  way: Way;
  text: string;
  /** What the user switched to; it comes back whenever it can show the value. */
  chosen?: Way;
}

/** What is typed: the field, its value, and the columns it can be made of. */
export interface Typed {
  field: Field;
  value: unknown;
  columnNames: readonly string[];
}

export const waysFor = ({ field, columnNames }: Typed): readonly Way[] => waysOf(field, columnNames.length > 0);

function canShow(way: Way, typed: Typed): boolean {
  return waysFor(typed).includes(way) && fits(way, typed.value, typed.columnNames);
}

/** Whether what is on the page means the value already, so that nothing may change while the user types. */
export function isShowing({ way, text }: Typing, typed: Typed): boolean {
  if (!waysFor(typed).includes(way)) return false;
  return isColumnWay(way) ? canShow(way, typed) : isSame(valueOf(way, text), typed.value);
}

/** Follows a value that came from elsewhere, in the first way that can show it. */
export function followed(typing: Typing, typed: Typed): Typing {
  const wanted = typing.chosen ? [typing.chosen, ...waysFor(typed)] : waysFor(typed);
  const next = { ...typing, way: wanted.find(way => canShow(way, typed)) ?? 'text' };
  return isColumnWay(next.way) || isShowing(next, typed) ? next : { ...next, text: textOf(next.way, typed.value) };
}

/** A text that is no date has no place in a date input, but one that is no amount can be typed on in both units. */
export function canSwitchTo(way: Way, typed: Typed): boolean {
  return way === 'dollars' || canShow(way, { ...typed, value: convertedFor(way, typed.value) });
}

/** Shows the value another way; a text that is no value yet is read anew. */
export function switchedTo(typing: Typing, way: Way, typed: Typed): Typing {
  const value = convertedFor(way, typed.value);
  const next = { ...typing, way, chosen: way };
  const isNoAmount = typed.field.input === 'cents' && typeof value === 'string';
  if (isColumnWay(way) || isNoAmount || !canShow(way, { ...typed, value })) return next;
  return { ...next, text: textOf(way, value) };
}
