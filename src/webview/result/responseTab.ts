import * as l10n from '@vscode/l10n';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-icon/index.js';
import '@vscode-elements/elements/dist/vscode-toolbar-button/index.js';
import type { Answer } from '../../core/model/exchange';
import type { ShownExchange, TableHint } from '../../shared/protocol';
import type { CallSession } from '../state/callSession';
import type { RunningCall } from '../state/viewState';
import { boxes, shared } from '../style/shared';
import type { AnswerTable } from './answerTable';
import { type AnswerViews, answerViews, type ResponseMode } from './answerViews';
import './copyButton';
import './lineList';
import './pageTurns';
import './payLink';
import { responseTabStyle } from './responseTabStyle';
import { readingText } from '../text/readingText';
import './rowTable';
import { textLines } from './textLines';
import { numberText, plural } from '../../shared/text/counts';
import { sizeText } from '../../shared/text/sizes';

function modeName(mode: ResponseMode): string {
  if (mode === 'json') return 'JSON';
  return mode === 'table' ? l10n.t('Table') : l10n.t('Raw');
}

/** The body of an answer as a table, as JSON or as received. */
@customElement('sg-response')
export class ResponseTab extends LitElement {
  static override styles = [shared, boxes, responseTabStyle];

  @property({ attribute: false }) session!: CallSession;
  @property({ attribute: false }) shown!: ShownExchange;
  @property({ attribute: false }) hint: TableHint | undefined;
  @property({ attribute: false }) running: RunningCall | undefined;
  @state() private chosen: ResponseMode | undefined;
  private views: AnswerViews = { modes: ['raw'] };

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('shown') && !changed.has('hint')) return;
    const { exchange, cut } = this.shown;
    if (exchange.outcome.ok) this.views = answerViews(exchange.outcome.answer, this.hint, cut !== undefined);
  }

  override render() {
    const { outcome } = this.shown.exchange;
    if (!outcome.ok) return html`<p class="muted">${l10n.t('There is no answer to show. See Why.')}</p>`;
    const { answer } = outcome;
    if (answer.body === '') return html`<p class="muted">${emptyText(answer)}</p>`;
    return html`
      ${this.payLink()} ${this.cutNotice()} ${this.note()} ${this.pages()} ${this.toolbar(answer)}
      ${this.content(answer)}
    `;
  }

  private get mode(): ResponseMode {
    const { modes } = this.views;
    return this.chosen && modes.includes(this.chosen) ? this.chosen : (modes[0] ?? 'raw');
  }

  /** What the shown rows were sorted by, as it was sent. */
  private get sort(): string {
    const { sort } = this.shown.exchange.values;
    return typeof sort === 'string' ? sort : '';
  }

  /** Rows before the shown ones, where they are asked for by their number. */
  private get skipped(): number {
    const { offset } = this.shown.exchange.values;
    return typeof offset === 'number' ? offset : 0;
  }

  /** The editor can search and fold, also what is not drawn here. */
  private readonly open = (): void => this.session.openBody();

  private payLink(): TemplateResult | typeof nothing {
    const { payLink } = this.shown;
    return payLink ? html`<sg-pay-link .session=${this.session} .link=${payLink}></sg-pay-link>` : nothing;
  }

  private pages(): TemplateResult | typeof nothing {
    const { pages } = this.shown;
    if (!pages) return nothing;
    return html`<sg-pages .session=${this.session} .pages=${pages} .running=${this.running}></sg-pages>`;
  }

  private toolbar(answer: Answer): TemplateResult {
    const { modes, table } = this.views;
    const isTable = this.mode === 'table' && table;
    return html`
      <div class="toolbar">
        <div class="modes" role="group" aria-label=${l10n.t('Show the answer as')}>
          ${modes.map(mode => this.modeButton(mode))}
        </div>
        <span class="muted">${isTable ? tableText(answer, table) : contentType(answer)}</span>
        ${this.shown.cut ? nothing : this.openButton()}
        <sg-copy .text=${answer.body} label=${l10n.t('Copy Answer')}></sg-copy>
      </div>
    `;
  }

  private openButton(): TemplateResult {
    return html`
      <vscode-toolbar-button icon="go-to-file" title=${l10n.t('Open the answer in an editor')} @click=${this.open}>
        ${l10n.t('Open')}
      </vscode-toolbar-button>
    `;
  }

  private modeButton(mode: ResponseMode): TemplateResult {
    const choose = () => (this.chosen = mode);
    return html`<button aria-pressed=${mode === this.mode ? 'true' : 'false'} @click=${choose}>
      ${modeName(mode)}
    </button>`;
  }

  private content(answer: Answer): TemplateResult {
    const { table, json } = this.views;
    if (this.mode === 'table' && table)
      return html`<sg-table .table=${table} .sort=${this.sort} .skipped=${this.skipped}></sg-table>`;
    const lines = this.mode === 'json' && json ? json : textLines(answer.body);
    return html`<sg-lines .lines=${lines} label=${l10n.t('Body of the answer')}></sg-lines>`;
  }

  private note(): TemplateResult | typeof nothing {
    const { note } = this.views;
    if (note === undefined) return nothing;
    return html`<div class="box" role="note">
      <vscode-icon name="info"></vscode-icon>
      <div>${note}</div>
    </div>`;
  }

  private cutNotice(): TemplateResult | typeof nothing {
    const { cut } = this.shown;
    if (!cut) return nothing;
    return html`
      <div class="box cut">
        <vscode-icon name="info"></vscode-icon>
        <div>${cutText(cut)}</div>
        <vscode-button secondary @click=${this.open}>${l10n.t('Open Whole Answer')}</vscode-button>
      </div>
    `;
  }
}

function rowsText(shown: number, total: number | undefined): string {
  if (total === undefined || total === shown)
    return plural(shown, n => ({ one: l10n.t('{0} row', n), other: l10n.t('{0} rows', n) }));
  return plural(total, n => ({
    one: l10n.t('{0} of {1} row', numberText(shown), n),
    other: l10n.t('{0} of {1} rows', numberText(shown), n),
  }));
}

const cutText = ({ shownBytes, bodyBytes }: NonNullable<ShownExchange['cut']>): string =>
  l10n.t('Only the first {0} of {1} are shown here.', sizeText(shownBytes), sizeText(bodyBytes));

const tableText = ({ reading }: Answer, { rows, total }: AnswerTable): string =>
  [rowsText(rows.length, total), ...readingText(reading)].join(' · ');

const emptyText = ({ reading }: Answer): string =>
  reading?.notUnpacked === undefined
    ? l10n.t('The answer has an empty body.')
    : l10n.t('The body of the answer cannot be decompressed, so it is not shown. See Why.');

function contentType({ headers, reading }: Answer): string {
  const type = headers.find(([name]) => name === 'content-type')?.[1] ?? l10n.t('no content type');
  return [type, ...readingText(reading)].join(' · ');
}
