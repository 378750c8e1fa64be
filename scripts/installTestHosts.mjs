// Installs what the host and browser tests run in, unless it is there: a browser and both versions of VS Code. Before them,
// since they run side by side, and neither the system's packages nor a test's time limit stand two installations at once.
import { findBrowser } from './browser.mjs';
import { desktopVSCode } from './desktopVSCode.mjs';
import { stopAllOnSignal } from './processes.mjs';
import { onProjectNode } from './setup.mjs';
import { ensureServer } from './vscodeServer.mjs';
import { vscodeVersions } from './vscodeVersions.mjs';

/** The browser tests need VS Code's server build, which does not run on Windows. */
const onServer = process.platform !== 'win32';

await onProjectNode(import.meta.url, async () => {
  stopAllOnSignal();
  if (onServer) console.log(`Browser: ${await findBrowser()}`);
  for (const [name, { code }] of Object.entries(vscodeVersions)) {
    const desktop = await desktopVSCode(code);
    if (!desktop || (onServer && name === 'current')) await ensureServer(name);
    console.log(`VS Code ${code}: installed`);
  }
});
