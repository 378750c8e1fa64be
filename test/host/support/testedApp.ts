import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TestedApp } from '../../../src/host/testedApp';

export const extensionId = 'sg-api-keys.sg-api-keys';

export function extension(): vscode.Extension<TestedApp | undefined> {
  const found = vscode.extensions.getExtension<TestedApp | undefined>(extensionId);
  assert.ok(found, 'the extension is there');
  return found;
}

/** The running extension's own parts, which it hands out under test only. */
export async function testedApp(): Promise<TestedApp> {
  const app = await extension().activate();
  assert.ok(app, 'the extension runs in test mode');
  return app;
}
