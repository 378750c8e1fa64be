import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import * as vscode from 'vscode';
import type { CommandTarget } from '../../src/host/app';
import type { TestedApp } from '../../src/host/testedApp';
import { withAnswers } from './support/answers';
import { testedApp } from './support/testedApp';
import { until } from './support/until';

describe('sgApi.saveAllRows', () => {
  let app: TestedApp;
  let folder: string;
  const answers = withAnswers();
  const { showSaveDialog } = vscode.window;
  before(async () => {
    app = await testedApp();
    await app.sandbox.info();
  });
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'rows-'))));
  afterEach(() => {
    Object.assign(vscode.window, { showSaveDialog });
    rmSync(folder, { recursive: true });
  });

  async function save(name: string, target: CommandTarget): Promise<void> {
    const file = vscode.Uri.file(join(folder, name));
    Object.assign(vscode.window, { showSaveDialog: () => Promise.resolve(file) });
    await vscode.commands.executeCommand('sgApi.saveAllRows', { environment: 'sandbox', ...target });
  }
  const small = { resource_id: 'd_11edd0117280c5776651d7891114c88c' };

  it('saves the rows of a form as CSV', async () => {
    await save('rows.csv', { values: { ...small, limit: 3, offset: 5 } });
    await until('it says so', () => answers.saw(/Saved 478 rows to rows\.csv/));
    const [header, ...rows] = parse(readFileSync(join(folder, 'rows.csv'), 'utf8'));
    assert.deepEqual([header?.[0], header?.includes('_id'), rows.length], ['licence_num', false, 478]);
    assert.deepEqual(readdirSync(folder), ['rows.csv']);
    assert.ok(app.progress.done.includes('datasetSaved'));
  });

  it('saves the rows of a dataset that another form names, as JSON lines', async () => {
    await save('rows.jsonl', { values: { datasetId: small.resource_id } });
    const lines = readFileSync(join(folder, 'rows.jsonl'), 'utf8').trimEnd().split('\n');
    assert.equal(lines.length, 478);
  });

  it('asks for nothing when the values cannot be sent', async () => {
    const sent = app.history.list().length;
    await save('rows.csv', { values: { resource_id: 'no id' } });
    assert.ok(answers.saw(/No rows were requested.*Dataset must/));
    assert.equal(app.history.list().length, sent);
  });
});
