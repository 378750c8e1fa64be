import { html, nothing, type TemplateResult } from 'lit';
import type { Field } from '../../core/model/operation';
import '@vscode-elements/elements/dist/vscode-icon/index.js';
import '../evidenceMark';
import { cautionOf } from './caution';
import { cleanUpOf } from './cleanUp';
import { editorKind } from './editorKind';
import type { Way } from './ways';
import { plural } from '../../shared/text/counts';
import { amountText } from '../../shared/text/money';

/** The amount in the form that it is not typed in. */
export function otherAmount(field: Field, way: Way, value: unknown): TemplateResult | typeof nothing {
  if (field.input !== 'cents') return nothing;
  if (way === 'dollars' && typeof value === 'string')
    return html`<strong class="money">Dollars are written like 1250.50.</strong>`;
  const dollars = amountText(value);
  if (dollars === undefined) return nothing;
  return html`<strong class="money">= ${way === 'dollars' ? plural(Number(value), 'cent') : dollars}</strong>`;
}

/** How much of the longest text that is allowed has been typed. */
export function lengthText(field: Field, text: string): TemplateResult | typeof nothing {
  const most = field.schema.maxLength;
  if (editorKind(field) !== 'longText' || most === undefined || text === '') return nothing;
  // Code points, as JSON Schema counts them.
  return html`<span class="length">${[...text].length} of ${most} characters.</span>`;
}

/** What to bear in mind of a value that nothing forbids. */
export function cautionText(field: Field, value: unknown): TemplateResult | typeof nothing {
  const text = cautionOf(field, value);
  if (text === undefined) return nothing;
  return html`<p class="caution" role="status"><vscode-icon name="warning"></vscode-icon><span>${text}</span></p>`;
}

/** Offers to take away spaces at the ends, which nobody sees and a pasted text often has. */
export function trimOffer(
  { label }: Field,
  text: string,
  take: (text: string) => void,
): TemplateResult | typeof nothing {
  const trimmed = text.trim();
  if (trimmed === text) return nothing;
  return html`
    <div class="offer">
      <span>There is a space at the beginning or the end.</span>
      <vscode-button secondary title=${`Remove the spaces around ${label}`} @click=${() => take(trimmed)}
        >Remove</vscode-button
      >
    </div>
  `;
}

/** Offers plain signs for typographic ones. It is an offer: what was typed may be what the service should get. */
export function cleanUpOffer(
  field: Field,
  text: string,
  take: (text: string) => void,
): TemplateResult | typeof nothing {
  const cleanUp = field.cleanUp ? cleanUpOf(text) : undefined;
  if (!cleanUp) return nothing;
  const signs = cleanUp.replaced.map(({ from, to }) => `${from} → ${to}`).join('   ');
  const replace = `Replace ${plural(cleanUp.count, 'character')}`;
  return html`
    <div class="offer">
      <span>A service behind PaySG may refuse these: <code>${signs}</code></span>
      <sg-evidence .evidence=${'inferred' as const}></sg-evidence>
      <vscode-button secondary title=${`${replace} in ${field.label}`} @click=${() => take(cleanUp.text)}
        >${replace}</vscode-button
      >
    </div>
  `;
}
