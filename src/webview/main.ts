import { render, html } from 'lit';
import type { CheckToHost, ToCheckView } from '../shared/checkMessages';
import type { SavedPanel, ToHost, ToView } from '../shared/protocol';
import './callPanel';
import './check/fileCheck';
import { CallSession } from './state/callSession';
import { CheckSession } from './state/checkSession';
import { page } from './style/page';
import { speak } from './text/speak';

/** What VS Code gives to a webview, once. */
declare function acquireVsCodeApi(): {
  postMessage(message: ToHost | CheckToHost): void;
  setState(state: SavedPanel): void;
  getState(): unknown;
};

const root = document.getElementById('root') ?? document.body;
const host = acquireVsCodeApi();
const session = new CallSession(host, draw);
const check = new CheckSession(host, draw);

/** Which of the two pages this is, the first message of the host says. */
function draw(): void {
  const page = check.state
    ? html`<sg-file-check .session=${check} .view=${check.state}></sg-file-check>`
    : html`<sg-call-panel .session=${session} .view=${session.state}></sg-call-panel>`;
  render(page, root);
}

/** A call panel gets several at once. */
function receive(message: readonly ToView[] | ToCheckView): void {
  const language = ('type' in message ? [message] : message).find(({ type }) => type === 'language');
  if (language?.type === 'language') speak(language.language, document.documentElement);
  if ('type' in message) check.receive(message);
  else session.receive(...message);
}

if (page.styleSheet) document.adoptedStyleSheets = [...document.adoptedStyleSheets, page.styleSheet];
window.addEventListener('message', (event: MessageEvent<readonly ToView[] | ToCheckView>) => receive(event.data));
draw();
host.postMessage({ type: 'ready' });
