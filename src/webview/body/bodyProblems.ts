import * as l10n from '@vscode/l10n';
import { bodyMistake } from '../state/bodyState';
import type { ViewState } from '../state/viewState';
import { offsetOf, placeOf } from './bodyText';

export interface BodyProblem {
  message: string;
  /** "Line 4": where it is in the text; absent for what is not there. */
  place?: string;
  offset?: number;
}

/** What is wrong with the typed JSON: its first mistake, or else what the host has to say about its fields. */
export function bodyProblems(view: ViewState): readonly BodyProblem[] {
  const mistake = bodyMistake(view);
  if (mistake) {
    const { message, line, column, offset } = mistake;
    return [{ message, place: l10n.t('Line {0}, column {1}', line, column), offset }];
  }
  const { operation, problems, body } = view;
  const inBody = problems.filter(({ field }) => {
    const known = operation.fields.find(({ name }) => name === field);
    return field !== '' && (!known || known.in === 'body');
  });
  return inBody.map(({ field, message }) => ({ message, ...placeIn(body.text ?? '', field) }));
}

function placeIn(text: string, field: string): Pick<BodyProblem, 'place' | 'offset'> {
  const offset = offsetOf(text, field);
  return offset === undefined ? {} : { offset, place: l10n.t('Line {0}', placeOf(text, offset).line) };
}
