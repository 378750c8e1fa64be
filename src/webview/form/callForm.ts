import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import '@vscode-elements/elements/dist/vscode-icon/index.js';
import type { Field } from '../../core/apis/types';
import type { CallSession } from '../state/callSession';
import { shownProblems, type ViewState } from '../state/viewState';
import { boxes, shared } from '../style/shared';
import { countText } from '../text/format';
import './formField';

type Problems = ReadonlyMap<string, readonly string[]>;

/** The inputs of one operation: required ones first, the others folded away. */
@customElement('sg-call-form')
export class CallForm extends LitElement {
  static override styles = [
    shared,
    boxes,
    css`
      .fields {
        display: grid;
        gap: 14px;
      }
      .box {
        margin-bottom: 14px;
      }
      details {
        border-top: 1px solid var(--vscode-contrastBorder, var(--vscode-panel-border));
        margin-top: 16px;
        padding-top: 6px;
      }
      summary {
        cursor: pointer;
        font-weight: 600;
        padding: 6px 2px;
      }
      details > .fields {
        padding-top: 8px;
      }
      .count {
        font-weight: normal;
        margin-left: 6px;
      }
    `,
  ];

  @property({ attribute: false }) session!: CallSession;
  @property({ attribute: false }) view!: ViewState;
  private isOptionalOpen = false;

  override render() {
    const problems = shownProblems(this.view);
    const { fields } = this.view.operation;
    const required = fields.filter(field => field.required);
    const optional = fields.filter(field => !field.required);
    return html`
      ${(problems.get('') ?? []).map(message => generalProblem(message))}
      ${fields.length === 0 ? html`<p class="muted">This call needs no input.</p>` : nothing}
      <div class="fields">${this.rows(required, problems)}</div>
      ${optional.length > 0 ? this.optionalSection(optional, required.length === 0, problems) : nothing}
    `;
  }

  override updated(changed: PropertyValues<this>): void {
    const before: ViewState | undefined = changed.get('view');
    if (before && before.rejections !== this.view.rejections) void this.focusFirstProblem(); // nothing waits for the focus
  }

  private optionalSection(fields: readonly Field[], isOnlySection: boolean, problems: Problems): TemplateResult {
    const filled = fields.filter(field => this.view.values[field.name] !== undefined).length;
    // Opened for a problem it stays open, so that it does not fold while the problem is being mended.
    this.isOptionalOpen ||= isOnlySection || fields.some(field => problems.has(field.name));
    const follow = (event: Event) => (this.isOptionalOpen = (event.target as HTMLDetailsElement).open);
    return html`
      <details ?open=${live(this.isOptionalOpen)} @toggle=${follow}>
        <summary>
          Optional<span class="count muted">${filled} of ${countText(fields.length, 'field')} filled</span>
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
        .problems=${problems.get(field.name) ?? noProblems}
      ></sg-field>
    `;
    return repeat(fields, field => `${this.view.operation.id} ${field.name}`, row);
  }

  private async focusFirstProblem(): Promise<void> {
    await this.updateComplete;
    const invalid = [...this.renderRoot.querySelectorAll('sg-field')].find(field => field.problems.length > 0);
    if (!invalid) return;
    await invalid.updateComplete;
    invalid.focusControl();
  }
}

/** One list for all, so that a field without problems is not drawn again. */
const noProblems: readonly string[] = [];

function generalProblem(message: string): TemplateResult {
  return html`
    <div class="box error" role="alert">
      <vscode-icon name="error"></vscode-icon>
      <div>${message}</div>
    </div>
  `;
}
