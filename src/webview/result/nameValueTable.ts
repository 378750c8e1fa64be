import * as l10n from '@vscode/l10n';
import { css, html, type TemplateResult } from 'lit';

export const nameValueStyle = css`
  table {
    border-collapse: collapse;
    width: 100%;
  }
  th,
  td {
    border-bottom: 1px solid var(--vscode-contrastBorder, var(--vscode-panel-border));
    line-height: 1.5;
    overflow-wrap: anywhere;
    padding-block: 4px;
    padding-inline: 0 12px;
    text-align: start;
    vertical-align: top;
  }
  tbody th {
    font-weight: normal;
    min-width: 110px;
    width: 30%;
  }
`;

/** Headers of a request or an answer. */
export function nameValueTable(
  label: string,
  rows: readonly (readonly [string, string | TemplateResult])[],
): TemplateResult {
  return html`
    <table aria-label=${label}>
      <thead class="spoken">
        <tr>
          <th scope="col">${l10n.t('Name')}</th>
          <th scope="col">${l10n.t('Value')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([name, value]) =>
            html`<tr>
              <th translate="no" scope="row" class="code">${name}</th>
              <td translate="no" class="code">${value}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  `;
}
