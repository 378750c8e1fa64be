import { html, nothing, type TemplateResult } from 'lit';
import type { Field } from '../../core/apis/types';
import '../evidenceMark';
import { countText, dollarsText } from '../text/format';
import { cleanUpOf } from './cleanUp';
import { editorKind } from './editorKind';
import type { Way } from './ways';

/** The amount in the form that it is not typed in. */
export function otherAmount(field: Field, way: Way, value: unknown): TemplateResult | typeof nothing {
  if (field.input !== 'cents') return nothing;
  const dollars = dollarsText(value);
  if (dollars === undefined) return nothing;
  return html`<strong class="money">= ${way === 'dollars' ? countText(Number(value), 'cent') : dollars}</strong>`;
}

/** How much of the longest text that is allowed has been typed. */
export function lengthText(field: Field, text: string): TemplateResult | typeof nothing {
  const most = field.schema.maxLength;
  if (editorKind(field) !== 'longText' || most === undefined || text === '') return nothing;
  // Code points, as JSON Schema counts them.
  return html`<span class="length">${[...text].length} of ${most} characters.</span>`;
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
  const replace = `Replace ${countText(cleanUp.count, 'character')}`;
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
