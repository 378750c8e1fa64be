import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as vscode from 'vscode';
import { askExtent } from '../../src/host/flows/askDownload';
import type { TestedApp } from '../../src/host/testedApp';
import { itemsOf } from '../../src/host/prompts/datasetItems';
import { runFlow } from '../../src/host/flows/runFlow';
import { writeFlowNote } from './support/flowNotes';
import { withAnswers } from './support/answers';
import { answering, close, pick, seeing } from './support/quickInputs';
import { testedApp } from './support/testedApp';
import { until } from './support/until';

/** In a message the first would be a link that runs a command, in a list the second an icon. */
const name = '[Parks](command:workbench.action.quit) $(trash)';
/** What VS Code looks for. */
const special = /\]\(|\$\(/;
const table = 'd_11edd0117280c5776651d7891114c88c';

describe('texts of the network', () => {
  let app: TestedApp;
  let folder: string;
  const answers = withAnswers();
  before(async () => {
    app = await testedApp();
    folder = mkdtempSync(join(tmpdir(), 'network-text-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const shownSpecial = () => answers.shown.map(({ text }) => text).filter(text => special.test(text));

  it('are plain in the list of datasets', () => {
    const dataset = { id: table, name, format: name, agency: name, description: name, updatedMs: 0 };
    const rows = itemsOf({ typed: 'parks', datasets: [dataset], problem: undefined, isPartial: false });
    assert.equal(rows.length, 1);
    for (const row of rows)
      for (const text of [row.label, row.description, row.detail]) assert.ok(!special.test(text ?? ''));
  });

  it('are plain in questions about columns', () =>
    answering(
      () => askExtent(name, [{ name, dataType: name }]),
      pick('Some Columns or Rows…'),
      seeing(
        shown =>
          assert.deepEqual(
            (shown as vscode.QuickPick<vscode.QuickPickItem>).items.filter(({ label, description = '' }) =>
              special.test(label + description),
            ),
            [],
          ),
        close,
      ),
    ));

  it('are plain in the messages of a download, whether it ends well or not', async () => {
    const inputs = { environment: 'sandbox', datasetId: table, format: 'CSV', name, file: join(folder, 'a') };
    await runFlow(app, { flow: 'download', inputs });
    await until('it is reported', () => answers.saw(/Downloaded “/));
    await runFlow(app, { flow: 'download', inputs: { ...inputs, file: join(folder, 'none', 'a') } });
    await until('the problem is reported', () => answers.saw(/was not downloaded/));
    assert.deepEqual(shownSpecial(), []);
  });

  it('are plain in the word about an upload that was cut off', async () => {
    const at = new Date().toISOString();
    const inputs = {
      ...{ mode: 'replace', environment: 'sandbox', datasetId: table, keyId: 'sandbox.datagovsgWriteKey' },
      ...{ datasetName: name, fileName: 'rows.csv', fileRows: 1, phase: 'upload' },
    };
    const run = { flow: 'checkPublishing', inputs };
    const note = { flow: 'replace', run, processId: 2 ** 22 + 1, startedAt: at, notedAt: at };
    await writeFlowNote(app, 'plain', note);
    await app.flows.reportCutOff();
    await until('it is reported', () => answers.saw(/was interrupted/));
    assert.deepEqual(shownSpecial(), []);
    await (await app.flows.journal()).forget('plain');
  });
});
