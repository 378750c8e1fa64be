import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { Field } from '../../core/model/operation';
import '@vscode-elements/elements/dist/vscode-icon/index.js';
import '../evidenceMark';
import { cautionOf } from './caution';
import { cleanUpOf } from './cleanUp';
import { editorKind } from './editorKind';
import type { Way } from './ways';
import { numberText, plural } from '../../shared/text/counts';
import { amountText } from '../../shared/text/money';
import { parts } from '../text/parts';

/** The amount in the form that it is not typed in. */
export function otherAmount(field: Field, way: Way, value: unknown): TemplateResult | typeof nothing {
  if (field.input !== 'cents') return nothing;
  if (way === 'dollars' && typeof value === 'string')
    return html`<strong class="money">${l10n.t('Enter dollars like {0}.', '1250.50')}</strong>`;
  const dollars = amountText(value);
  if (dollars === undefined) return nothing;
  return html`<strong class="money">= ${way === 'dollars' ? centsText(Number(value)) : dollars}</strong>`;
}

const centsText = (cents: number): string =>
  plural(cents, n => ({ one: l10n.t('{0} cent', n), other: l10n.t('{0} cents', n) }));

/** How much of the longest text that is allowed has been typed. */
export function lengthText(field: Field, text: string): TemplateResult | typeof nothing {
  const most = field.schema.maxLength;
  if (editorKind(field) !== 'longText' || most === undefined || text === '') return nothing;
  // Code points, as JSON Schema counts them.
  return html`<span class="length">${typedText([...text].length, most)}</span>`;
}

const typedText = (typed: number, most: number): string =>
  plural(most, n => ({
    one: l10n.t('{0} of {1} character.', numberText(typed), n),
    other: l10n.t('{0} of {1} characters.', numberText(typed), n),
  }));

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
      <span>${l10n.t('There is a space at the beginning or the end.')}</span>
      <vscode-button secondary title=${l10n.t('Remove the spaces around {0}', label)} @click=${() => take(trimmed)}
        >${l10n.t('Remove')}</vscode-button
      >
    </div>
  `;
}

/** Offers plain characters for typographic ones. It is an offer: what was typed may be what the service should get. */
export function cleanUpOffer(
  field: Field,
  text: string,
  take: (text: string) => void,
): TemplateResult | typeof nothing {
  const cleanUp = field.cleanUp ? cleanUpOf(text) : undefined;
  if (!cleanUp) return nothing;
  const pairs = cleanUp.replaced.map(({ from, to }) => `${from} → ${to}`).join('   ');
  return html`
    <div class="offer">
      <span>${parts(l10n.t('A service behind PaySG may refuse these: {0}'), html`<code>${pairs}</code>`)}</span>
      <sg-evidence .evidence=${'inferred' as const}></sg-evidence>
      <vscode-button secondary title=${replaceIn(cleanUp.count, field.label)} @click=${() => take(cleanUp.text)}
        >${replaceText(cleanUp.count)}</vscode-button
      >
    </div>
  `;
}

const replaceText = (count: number): string =>
  plural(count, n => ({ one: l10n.t('Replace {0} Character', n), other: l10n.t('Replace {0} Characters', n) }));

const replaceIn = (count: number, label: string): string =>
  plural(count, n => ({
    one: l10n.t('Replace {0} character in {1}', n, label),
    other: l10n.t('Replace {0} characters in {1}', n, label),
  }));
