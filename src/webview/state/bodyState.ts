import { bodyTextOf, bodyValues, hasBody, readBody, withBody } from '../body/bodyText';
import type { JsonMistake } from '../../shared/json/jsonMistake';
import { isSame } from '../form/typedValue';
import type { BodyState, BodyView, ViewState } from './viewState';

/** The JSON text of the body and the values of the form, kept in step. */

/** Syncs the text after the values changed. A text that means them already stays as it was typed. */
export function inStep(state: ViewState): ViewState {
  const { view, text } = state.body;
  if (!hasBody(state.operation)) return state.body.view === 'form' ? state : { ...state, body: { view: 'form' } };
  const read = text === undefined ? undefined : readBody(state.operation, text);
  if (read && !read.ok) return state; // never lost
  if (view === 'form') return text === undefined ? state : { ...state, body: { view } };
  const values = bodyValues(state.operation, state.values);
  const isInStep = read && isSame(bodyValues(state.operation, read.values), values);
  return isInStep ? state : { ...state, body: { view, text: bodyTextOf(state.operation, state.values) } };
}

/** Typed JSON is read at once; while it is none, the values stay as they were. */
export function withBodyText(state: ViewState, text: string): ViewState {
  const typed = { ...state, body: { ...state.body, text }, notSent: undefined };
  const read = readBody(state.operation, text);
  if (!read.ok) return typed;
  const values = withBody(state.operation, state.values, read.values);
  return { ...typed, values, touched: new Set([...state.touched, ...touchedBy(state, read.values)]) };
}

function touchedBy({ operation }: ViewState, values: object): readonly string[] {
  const inForm = operation.fields.filter(field => field.in === 'body').map(field => field.name);
  return [...inForm, ...Object.keys(values)];
}

export function withBodyView(state: ViewState, view: BodyView): ViewState {
  return inStep({ ...state, body: { ...state.body, view } });
}

/** What is wrong with the text of the body, also while the form is in sight. */
export function bodyMistake({ operation, body }: ViewState): JsonMistake | undefined {
  if (body.text === undefined) return undefined;
  const read = readBody(operation, body.text);
  return read.ok ? undefined : read.mistake;
}

/** What to keep for a reload; text that can be read is kept by the host as values. */
export function savedBody(state: ViewState): BodyState | undefined {
  const { view, text } = state.body;
  if (text !== undefined && bodyMistake(state)) return { view, text: withoutKeys(text, state) };
  return view === 'form' ? undefined : { view };
}

/** A key that was pasted by mistake stays on the page for now, but is not kept. */
const withoutKeys = (text: string, { keyPattern }: ViewState): string =>
  text.replace(new RegExp(keyPattern, 'g'), '$1•••');
