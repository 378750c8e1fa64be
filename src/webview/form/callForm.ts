import * as l10n from '@vscode/l10n';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import '@vscode-elements/elements/dist/vscode-icon/index.js';
import type { Field } from '../../core/model/operation';
import type { Suggestion } from '../../shared/protocol';
import '../body/bodyEditor';
import { hasBody } from '../body/bodyText';
import type { CallSession } from '../state/callSession';
import { bodyMistake } from '../state/bodyState';
import { type BodyView, shownProblems, type ViewState } from '../state/viewState';
import { boxes, shared } from '../style/shared';
import { callFormStyle } from './callFormStyle';
import './formField';
import { segmented, segmentedStyle } from './segmented';
import { numberText, plural } from '../../shared/text/counts';
import { isFilled } from '../../shared/json/isFilled';

type Problems = ReadonlyMap<string, readonly string[]>;

/** The inputs of one operation: those that every call has first, the others folded away. */
@customElement('sg-call-form')
export class CallForm extends LitElement {
  static override styles = [shared, boxes, segmentedStyle, callFormStyle];

  @property({ attribute: false }) session!: CallSession;
  @property({ attribute: false }) view!: ViewState;

  override render() {
    const problems = shownProblems(this.view);
    const { fields } = this.view.operation;
    const isJson = this.view.body.view === 'json';
    const shown = isJson ? fields.filter(field => field.in !== 'body') : fields;
    const plain = [...shown.filter(isRequired), ...shown.filter(isMade)];
    const optional = shown.filter(field => !isRequired(field) && !isMade(field));
    return html`
      ${(problems.get('') ?? []).map(message => generalProblem(message))} ${this.bodySwitch()}
      ${fields.length === 0 ? html`<p class="muted">${l10n.t('This call needs no input.')}</p>` : nothing}
      ${plain.length > 0 ? html`<div class="fields">${this.rows(plain, problems)}</div>` : nothing}
      ${isJson ? html`<sg-body .session=${this.session} .view=${this.view}></sg-body>` : nothing}
      ${optional.length > 0 ? this.optionalSection(optional, plain.length === 0 && !isJson, problems) : nothing}
    `;
  }

  override updated(changed: PropertyValues<this>): void {
    const before: ViewState | undefined = changed.get('view');
    if (before && before.rejections !== this.view.rejections) void this.focusFirstProblem(); // nothing waits for the focus
    // Opened for a problem they stay open, so that they do not fold while the problem is being fixed.
    if (this.renderRoot.querySelector('details')?.open) this.session.foldOptional(true);
  }

  private bodySwitch(): TemplateResult | typeof nothing {
    const { session, view } = this;
    if (!hasBody(view.operation)) return nothing;
    const options = [{ id: 'form', name: l10n.t('Form') } as const, { id: 'json', name: 'JSON' } as const];
    const choose = (next: BodyView) => session.showBodyAs(next);
    const group = { id: 'body-view', label: l10n.t('Edit the body as'), options, chosen: view.body.view, choose };
    return html`
      <div class="body-switch"><span class="muted" aria-hidden="true">${l10n.t('Body')}</span>${segmented(group)}</div>
      ${view.body.view === 'form' ? this.keptText() : nothing}
    `;
  }

  /** JSON that could not be read is still there, though the form is in sight. */
  private keptText(): TemplateResult | typeof nothing {
    const mistake = bodyMistake(this.view);
    if (!mistake) return nothing;
    return html`
      <div class="box warning">
        <vscode-icon name="warning"></vscode-icon>
        <div>
          ${l10n.t(
            'The JSON that you typed is kept, but has an error in line {0}, column {1}. The form shows the last values that could be read, and these are sent.',
            mistake.line,
            mistake.column,
          )}
          <div>
            <vscode-button secondary @click=${() => this.session.showBodyAs('json')}
              >${l10n.t('Back to JSON')}</vscode-button
            >
            <vscode-button secondary @click=${() => this.session.dropBodyText()}
              >${l10n.t('Discard the JSON')}</vscode-button
            >
          </div>
        </div>
      </div>
    `;
  }

  private optionalSection(fields: readonly Field[], isOnlySection: boolean, problems: Problems): TemplateResult {
    const filled = fields.filter(field => isFilled(this.view.values[field.name])).length;
    const isOpen = (this.view.isOptionalOpen ?? isOnlySection) || fields.some(field => problems.has(field.name));
    // The browser reports late that it unfolded them: a drawing before that would fold them again.
    const fold = (event: Event) => {
      event.preventDefault();
      this.session.foldOptional(!isOpen);
    };
    return html`
      <details ?open=${isOpen}>
        <summary @click=${fold}>
          ${l10n.t('Optional')}<span class="count muted">${filledText(filled, fields.length)}</span>
        </summary>
        <div class="fields">${this.rows(fields, problems)}</div>
      </details>
    `;
  }

  private rows(fields: readonly Field[], problems: Problems) {
    const row = (field: Field) => html`
      <sg-field
        .session=${this.session}
        .field=${field}
        .value=${this.view.values[field.name]}
        .chosenWay=${this.view.ways[field.name]}
        .problems=${problems.get(field.name) ?? noProblems}
        .offered=${this.view.suggestions[field.name] ?? noSuggestions}
        .columns=${field.columns ? this.view.columns : undefined}
      ></sg-field>
    `;
    return repeat(fields, field => `${this.view.operation.id} ${field.name}`, row);
  }

  private async focusFirstProblem(): Promise<void> {
    await this.updateComplete;
    const invalid = [...this.renderRoot.querySelectorAll('sg-field')].find(field => field.problems.length > 0);
    if (!invalid) return this.renderRoot.querySelector('sg-body')?.focus();
    await invalid.updateComplete;
    invalid.focusControl();
  }
}

const filledText = (filled: number, all: number): string =>
  plural(all, n => ({
    one: l10n.t('{0} of {1} field filled', numberText(filled), n),
    other: l10n.t('{0} of {1} fields filled', numberText(filled), n),
  }));

const isRequired = ({ required }: Field): boolean => required;

/** A value that is made for each call is to be seen: it decides whether a repeat is one. */
const isMade = ({ required, generate }: Field): boolean => !required && generate !== undefined;

/** One list for all, so that a field without problems is not drawn again. */
const noProblems: readonly string[] = [];
const noSuggestions: readonly Suggestion[] = [];

function generalProblem(message: string): TemplateResult {
  return html`
    <div class="box error" role="alert">
      <vscode-icon name="error"></vscode-icon>
      <div>${message}</div>
    </div>
  `;
}
