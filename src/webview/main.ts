import { render, html } from 'lit';
import type { SavedPanel, ToHost, ToView } from '../shared/protocol';
import './callPanel';
import { CallSession } from './state/callSession';
import { page } from './style/page';

/** What VS Code gives to a webview, once. */
declare function acquireVsCodeApi(): {
  postMessage(message: ToHost): void;
  setState(state: SavedPanel): void;
  getState(): unknown;
};

const root = document.getElementById('root') ?? document.body;
const host = acquireVsCodeApi();
const session = new CallSession(host, draw);

function draw(): void {
  render(html`<sg-call-panel .session=${session} .view=${session.state}></sg-call-panel>`, root);
}

if (page.styleSheet) document.adoptedStyleSheets = [...document.adoptedStyleSheets, page.styleSheet];
window.addEventListener('message', (event: MessageEvent<ToView>) => session.receive(event.data));
draw();
host.postMessage({ type: 'ready' });
