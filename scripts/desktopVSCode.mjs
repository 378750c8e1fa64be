// Desktop VS Code from test-electron's download, which closed networks refuse.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { runWatched } from './processes.mjs';
import { PlainError, projectEnv, root } from './setup.mjs';
import { sampleWorkspace } from './sampleWorkspace.mjs';

const answerLimitMs = 20_000;
let reachable;

/** Path of a desktop VS Code's program, or undefined (said in one line) where it cannot be downloaded or shown. */
export async function desktopVSCode(version) {
  if (!hasDisplay()) return refuse('there is no display here for desktop VS Code: using the server build');
  reachable ??= await canReachDownloads();
  if (!reachable) return refuse('desktop VS Code cannot be downloaded here: using the server build');
  const cachePath = join(root, '.vscode-test');
  return await downloadAndUnzipVSCode({ version, cachePath, extensionDevelopmentPath: root }).catch(error =>
    refuse(`desktop VS Code could not be downloaded (${error.code ?? error.message}): using the server build`),
  );
}

const said = new Set();
function refuse(line) {
  if (!said.has(line)) console.log(line);
  said.add(line);
  return undefined;
}

export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** test-electron tries again for minutes; one question with a short limit tells whether that makes sense. */
async function canReachDownloads() {
  try {
    const answer = await fetch('https://update.code.visualstudio.com/api/releases/stable', {
      signal: AbortSignal.timeout(answerLimitMs),
    });
    return answer.ok;
  } catch {
    return false; // any reason means the same here: no download
  }
}

/** Runs the host suite; the same `run()` as in the server build. */
export async function runInDesktop(program, { testsPath, env, stalledMs }) {
  const data = mkdtempSync(join(tmpdir(), 'sg-api-desktop-'));
  try {
    const args = [
      sampleWorkspace(),
      `--extensionDevelopmentPath=${root}`,
      `--extensionTestsPath=${testsPath}`,
      `--user-data-dir=${data}`,
      ...[
        '--disable-extensions',
        '--disable-workspace-trust',
        '--skip-welcome',
        '--skip-release-notes',
        '--no-sandbox',
      ],
    ];
    const { code } = await runWatched(program, args, { env: projectEnv(env), stalledMs });
    if (code !== 0) throw new PlainError(`desktop VS Code ended with ${code}`);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}
