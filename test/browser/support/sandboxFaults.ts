import type { CallPage } from './callPage';

/** Address of the sandbox of a window, once its panel shows it. */
export async function sandboxUrl(panel: CallPage): Promise<string> {
  const address = panel.frame.locator('sg-call-header .path').getByText(/^http:/);
  return new URL(await address.innerText()).origin;
}

/** Lets a sandbox misbehave at the next request that fits, as its users can. */
export async function planFault(url: string, fault: object): Promise<void> {
  const response = await fetch(`${url}/sandbox/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(fault),
  });
  if (!response.ok) throw new Error(`No fault was planned: ${await response.text()}`);
}
