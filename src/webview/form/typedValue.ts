import type { EditorKind } from './editorKind';

/**
 * Between what is typed and what is sent. Text that is not of the field's type is kept and sent as text: the host's check
 * then names the problem, and nothing that was typed gets lost.
 */
const plainDecimal = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** The value to send for a text; undefined sends nothing. */
export function valueOf(kind: EditorKind, text: string): unknown {
  if (kind === 'number') return numberOf(text);
  if (kind === 'json') return jsonOf(text);
  if (kind === 'list') return listOf(text);
  return text === '' ? undefined : text;
}

function numberOf(text: string): unknown {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  // Above 2^53 a number would silently become another one.
  return plainDecimal.test(trimmed) && Math.abs(Number(trimmed)) <= Number.MAX_SAFE_INTEGER ? Number(trimmed) : text;
}

function jsonOf(text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : text;
  } catch {
    return text; // unfinished JSON is normal while typing
  }
}

function listOf(text: string): unknown {
  const items = text.split(',').map(item => item.trim());
  const kept = items.filter(item => item !== '');
  return kept.length > 0 ? kept : undefined;
}

/** The text to show for a value that came from the host. */
export function textOf(kind: EditorKind, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (kind === 'list' && Array.isArray(value)) return value.map(item => textOf('text', item)).join(', ');
  return kind === 'json' ? JSON.stringify(value, null, 2) : JSON.stringify(value);
}

/** Whether two values are the same as JSON: a value from the host must not rewrite the text that stands for it already. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
