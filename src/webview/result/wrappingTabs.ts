import { css } from 'lit';
import { customElement } from 'lit/decorators.js';
import { VscodeTabs } from '@vscode-elements/elements/dist/vscode-tabs/vscode-tabs.js';

/** Tabs whose names go on in a second line where there is little room: a translated name may not be cut off. */
@customElement('sg-tabs')
export class WrappingTabs extends VscodeTabs {
  static override styles = [
    VscodeTabs.styles,
    css`
      .tablist {
        flex-wrap: wrap;
        padding-inline: 8px;
      }
    `,
  ];
}
