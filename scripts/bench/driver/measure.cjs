// Runs in the extension host: activates the extensions and reads what VS Code measured from its own report.
'use strict';
const { writeFileSync } = require('node:fs');
const vscode = require('vscode');

exports.run = async () => {
  const ids = process.env.SG_API_BENCH_IDS.split(' ');
  for (const id of ids) await vscode.extensions.getExtension(id).activate();
  await vscode.commands.executeCommand('perfview.show');
  const report = await reportText(ids);
  console.log(report);
  writeFileSync(
    process.env.SG_API_BENCH_RESULT,
    JSON.stringify(Object.fromEntries(ids.map(id => [id, times(report, id)]))),
  );
};

/** "Developer: Startup Performance" opens as a text document, filled a little later. */
async function reportText(ids) {
  for (let tries = 0; tries < 100; tries++) {
    const texts = vscode.workspace.textDocuments.map(each => each.getText());
    const text = texts.find(each => ids.every(id => each.includes(`| ${id} `)));
    if (text) return text;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error('The startup report does not name the extensions');
}

/** Row of the report: id, eager, load code, call activate, finish activate, event, by. @returns milliseconds */
function times(report, id) {
  const row = report.split('\n').find(line => line.startsWith(`| ${id} `));
  const [load, call, finish] = row.split('|').slice(3, 6).map(Number);
  return { load, activate: call + finish, total: load + call + finish };
}
