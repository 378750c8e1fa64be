import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import type { Field } from '../../core/model/operation';
import '../evidenceMark';
import type { CallSession } from '../state/callSession';

/** The button next to a field that gets a value for it. */
export function fieldAction(field: Field, session: CallSession): TemplateResult | typeof nothing {
  const { name, picks, generate, label } = field;
  if (picks) return button(l10n.t('Pick…'), l10n.t('Pick {0}', label), () => session.pick(name));
  if (generate) return button(l10n.t('New'), l10n.t('New {0}', label), () => session.edit(name, crypto.randomUUID()));
  return nothing;
}

function button(text: string, name: string, act: () => void): TemplateResult {
  return html`<vscode-button secondary aria-label=${name} title=${name} @click=${act}>${text}</vscode-button>`;
}

/** How we know of a field, where that is not from the official guide. */
export function evidenceMark({ evidence, source }: Field): TemplateResult | typeof nothing {
  return evidence === 'documented'
    ? nothing
    : html`<sg-evidence .evidence=${evidence} .source=${source}></sg-evidence>`;
}
