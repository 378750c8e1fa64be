import type { BrowserContext } from 'playwright-core';

/**
 * Runs in each frame before its own code. The content of a webview receives window messages from its outer frame, which
 * talks to the workbench over a port.
 */
const recorder = `(() => {
  if (window === window.top) return;
  const record = data => {
    try {
      window.sgRecordMessage(JSON.stringify(data) ?? String(data));
    } catch {
      // A message that JSON cannot hold (a port alone) has no text that could leak.
    }
  };
  window.addEventListener('message', event => record(event.data), true);
  const post = MessagePort.prototype.postMessage;
  MessagePort.prototype.postMessage = function (data, ...rest) {
    record(data);
    return post.call(this, data, ...rest);
  };
})()`;

/** @returns the texts of all messages to and from webviews of this window, growing as they come */
export async function recordMessages(context: BrowserContext): Promise<readonly string[]> {
  const messages: string[] = [];
  await context.exposeFunction('sgRecordMessage', (text: string) => void messages.push(text));
  await context.addInitScript({ content: recorder });
  return messages;
}
