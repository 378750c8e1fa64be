import * as vscode from 'vscode';
import type { ChoiceItem } from '../../../src/host/keys/wizard/inputs';
import { until } from './until';

type Shown = vscode.InputBox | vscode.QuickPick<ChoiceItem<unknown>>;

/** What a person does with the question that is shown. */
export type Doing = (shown: Shown) => Promise<void>;

/** Milliseconds in which VS Code passes on what was typed: it does so in its next turn. */
const settleMs = 60;
const settle = () => new Promise(resolve => setTimeout(resolve, settleMs));
const accept = () => vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');

const isList = (shown: Shown): shown is vscode.QuickPick<ChoiceItem<unknown>> => 'items' in shown;

function rowsOf(shown: Shown, labels: readonly (RegExp | string)[]): readonly ChoiceItem<unknown>[] {
  if (!isList(shown)) throw new Error(`“${shown.title ?? ''}” is no list`);
  return labels.map(label => {
    const row = shown.items.find(item => (typeof label === 'string' ? item.label === label : label.test(item.label)));
    if (!row) throw new Error(`No row ${String(label)} among ${shown.items.map(item => item.label).join(', ')}`);
    return row;
  });
}

/** Types a text in place of what is there, and accepts it. */
export const type =
  (text: string): Doing =>
  async shown => {
    shown.value = text;
    await settle();
    await accept();
  };

/** Accepts what is shown as it is. */
export const acceptIt: Doing = async () => void (await accept());

export const pick =
  (label: RegExp | string): Doing =>
  async shown => {
    (shown as vscode.QuickPick<ChoiceItem<unknown>>).activeItems = rowsOf(shown, [label]);
    await settle();
    await accept();
  };

export const tick =
  (...labels: (RegExp | string)[]): Doing =>
  async shown => {
    (shown as vscode.QuickPick<ChoiceItem<unknown>>).selectedItems = rowsOf(shown, labels);
    await settle();
    await accept();
  };

export const goBack: Doing = async () => void (await vscode.commands.executeCommand('workbench.action.quickInputBack'));
export const close: Doing = async () => void (await vscode.commands.executeCommand('workbench.action.closeQuickOpen'));

/** Looks at the question, and then does something. */
export const seeing =
  (look: (shown: Shown) => void, then: Doing): Doing =>
  async shown => {
    look(shown);
    await then(shown);
  };

/**
 * Runs something that asks with real quick inputs, and answers each in turn, as a person would; the last must end it.
 * Only the making of the inputs is listened to, as VS Code gives no way to type into them from inside.
 */
export async function answering<T>(run: () => PromiseLike<T>, ...doings: readonly Doing[]): Promise<T> {
  const { createInputBox, createQuickPick } = vscode.window;
  const made: Shown[] = [];
  let isOver = false;
  const keep = <I extends Shown>(input: I): I => {
    const show = input.show.bind(input);
    input.show = () => {
      made.push(input);
      show();
    };
    return input;
  };
  vscode.window.createInputBox = () => keep(createInputBox());
  vscode.window.createQuickPick = () => keep(createQuickPick());
  try {
    const running = Promise.resolve(run()).finally(() => (isOver = true));
    for (const [index, doing] of doings.entries()) {
      const shown = await until(`question ${index + 1}`, () => made[index] ?? (isOver ? 'over' : undefined));
      if (shown === 'over') throw new Error(`It was over before question ${index + 1}`);
      await settle();
      await doing(shown);
    }
    return await running;
  } finally {
    // A test that failed leaves no question for the next.
    if (!isOver) await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    Object.assign(vscode.window, { createInputBox, createQuickPick });
  }
}
