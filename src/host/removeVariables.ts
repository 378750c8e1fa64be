import type * as vscode from 'vscode';
import { variablesIn, withoutVariable } from '../core/keys/envFile';
import { readText, writeText } from './textFile';

/** What became of the lines of some variables. */
export interface Removal {
  removed: readonly string[];
  /** Left where they are: the file changed meanwhile, or the rest would read differently without them. */
  left: readonly string[];
  isSaved: boolean;
}

/** Removes the lines that define variables from a file. @param values what each was when it was read */
export async function removeVariables(uri: vscode.Uri, values: ReadonlyMap<string, string>): Promise<Removal> {
  const before = await readText(uri);
  const names = [...values.keys()];
  if (before === undefined) return { removed: [], left: names, isSaved: true };
  const now = variablesIn(before);
  const asked = names.filter(name => now[name]?.trim() === values.get(name));
  const after = asked.reduce(withoutVariable, before);
  const rest = variablesIn(after);
  const removed = asked.filter(name => !Object.hasOwn(rest, name));
  const left = names.filter(name => !removed.includes(name));
  const isSaved = after === before || (await writeText(uri, before, after)) === 'written';
  return { removed, left, isSaved };
}
