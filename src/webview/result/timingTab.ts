import * as l10n from '@vscode/l10n';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Exchange } from '../../core/model/exchange';
import { shared } from '../style/shared';
import { styled } from '../style/styled';
import { isReused, type Phase, phases } from './phases';
import { durationText } from '../../shared/text/durations';

/** Where the time went: one bar for each part, with its number, so that nothing hangs on the bars alone. */
@customElement('sg-timing')
export class TimingTab extends LitElement {
  static override styles = [
    shared,
    css`
      table {
        border-collapse: collapse;
        font-variant-numeric: tabular-nums;
        width: 100%;
      }
      th,
      td {
        font-weight: normal;
        padding: 5px 0;
        text-align: start;
      }
      .length {
        padding: 5px 12px;
        text-align: end;
        white-space: nowrap;
        width: 1%;
      }
      tbody th {
        max-width: 40%;
        width: 12em;
      }
      tfoot > tr > * {
        border-top: 1px solid var(--vscode-contrastBorder, var(--vscode-panel-border));
        font-weight: 600;
      }
      .bar {
        background: var(--vscode-charts-blue);
        border-radius: 2px;
        height: 12px;
        min-width: 2px;
      }
      .waiting {
        background: var(--vscode-charts-green);
      }
      .download {
        background: var(--vscode-charts-purple);
      }
      p {
        line-height: 1.4;
        margin-top: 10px;
      }
    `,
  ];

  @property({ attribute: false }) exchange!: Exchange;

  override render() {
    const { outcome } = this.exchange;
    if (!outcome.ok)
      return html`<p class="muted">
        ${l10n.t('There is no complete answer, so there are no times to show. See Why.')}
      </p>`;
    const { timings } = outcome.answer;
    const parts = phases(timings);
    const totalMs = Math.max(timings.lastByteMs, 0.001);
    return html`
      <table aria-label=${l10n.t('Time spent on each part of the call')}>
        <thead class="spoken">
          <tr>
            <th scope="col">${l10n.t('Part')}</th>
            <th scope="col">${l10n.t('Time')}</th>
          </tr>
        </thead>
        <tbody>
          ${parts.map(part => row(part, totalMs))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">${l10n.t('Total')}</th>
            <td class="length">${durationText(timings.lastByteMs)}</td>
            <td aria-hidden="true"></td>
          </tr>
        </tfoot>
      </table>
      <p class="muted">
        ${
          isReused(timings)
            ? l10n.t('An open connection was reused, so no time was spent on connecting.')
            : l10n.t('A new connection was made.')
        }
      </p>
    `;
  }
}

function row({ id, name, startMs, lengthMs }: Phase, totalMs: number): TemplateResult {
  const percent = (part: number) => `${Math.min(100, (part / totalMs) * 100)}%`;
  const place = { 'margin-inline-start': percent(startMs), width: percent(lengthMs) };
  return html`
    <tr>
      <th scope="row">${name}</th>
      <td class="length">${durationText(lengthMs)}</td>
      <td aria-hidden="true"><div class="bar ${id}" ${styled(place)}></div></td>
    </tr>
  `;
}
