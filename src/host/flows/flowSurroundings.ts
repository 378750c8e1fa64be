import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { FlowSurroundings } from '../../core/flows/flowPorts';
import type { FlowChoice, FlowFileQuestion } from '../../core/flows/flowQuestion';
import type { App } from '../app';
import { askModally, showWarning } from '../platform/messages';
import { onDisk } from '../prompts/diskFile';
import type { FlowView } from './flowView';

/** What VS Code's side gives to flows of several calls. */
export const flowSurroundings = (app: Pick<App, 'caller'>, view?: FlowView): FlowSurroundings => ({
  call: (plan, events) => app.caller.run(plan, events),
  wait: (ms, signal) => wait(ms, undefined, { ...(signal && { signal }) }),
  now: Date.now,
  network: () => app.caller.network(),
  userAgent: app.caller.userAgent,
  ask: {
    choose: async question => {
      const given = await (view?.choose(question) ?? chosenLabel(question));
      const chosen = question.choices.find(({ answer, label }) => given === answer || given === label);
      return chosen?.answer ?? question.harmless;
    },
    newFile,
  },
});

/** A question about harm is modal, and its default is the harmless answer (`confirmHarm`). */
function chosenLabel({ text, detail, choices, harmless, isHarm }: FlowChoice<string>): Promise<string | undefined> {
  const labels = choices.map(({ label }) => label);
  if (!isHarm) return showWarning(text, ...labels);
  const first = choices.filter(({ answer }) => answer === harmless).map(({ label }) => label);
  return askModally(text, detail, [...first, ...labels.filter(label => !first.includes(label))]);
}

async function newFile({ title, saveLabel, proposed, filters }: FlowFileQuestion): Promise<string | undefined> {
  const given = await vscode.window.showSaveDialog({
    ...{ title, saveLabel, defaultUri: vscode.Uri.file(proposed) },
    filters: Object.fromEntries(Object.entries(filters).map(([name, extensions]) => [name, [...extensions]])),
  });
  return onDisk(given)?.fsPath;
}
