import type { Field } from '../../core/model/operation';
import type { SuggestionBox } from './suggestionBox';
import type { TextWay } from './ways';

/** What the control of a field shows, and what it reports to. */
export interface EditorParts {
  way: TextWay;
  field: Field;
  text: string;
  value: unknown;
  isInvalid: boolean;
  /** Offers values of earlier answers, where there are some. */
  suggestions: SuggestionBox;
  /** The text of the control changed. */
  typed: (text: string) => void;
  /** The value changed, where it is not typed as text. */
  changed: (value: unknown) => void;
  left: () => void;
}
