import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

export interface ValueInput {
  /** For screen readers: which value of what this is. */
  name: string;
  value: string;
  placeholder: string;
  isInvalid: boolean;
  type: (value: string) => void;
}

/** What a column is compared with. */
export function valueInput({ name, value, placeholder, isInvalid, type }: ValueInput): TemplateResult {
  return html`
    <input
      .value=${live(value)}
      aria-label=${name}
      aria-invalid=${isInvalid ? 'true' : 'false'}
      placeholder=${placeholder}
      autocomplete="off"
      spellcheck="false"
      @input=${(event: Event) => type((event.target as HTMLInputElement).value)}
    />
  `;
}
