import { html, nothing, type TemplateResult } from 'lit';
import type { KeyLink } from '../core/model/keyKind';
import { safeLink } from './text/links';

/** Where the API's team is asked. VS Code opens it in the browser. */
export function contactLink(contact: KeyLink | undefined): TemplateResult | typeof nothing {
  const address = safeLink(contact?.url);
  return address ? html`<a href=${address} title=${address}>${contact?.label}</a>` : nothing;
}
