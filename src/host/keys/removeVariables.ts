import type * as vscode from 'vscode';
import { definitionsIn, withoutVariable } from '../../core/keys/envFile';
import type { Secret } from '../../core/keys/secret';
import { isLink, readText, writeText } from '../platform/textFile';

/** What became of the lines of some variables. */
export interface Removal {
  removed: readonly string[];
  /** Left where they are: the file changed meanwhile or is a link, or the rest would read differently without them. */
  left: readonly string[];
  isSaved: boolean;
}

/** Removes the lines that define variables from a file. @param values what each was when it was read */
export async function removeVariables(uri: vscode.Uri, values: ReadonlyMap<string, Secret>): Promise<Removal> {
  const before = await readText(uri);
  const names = [...values.keys()];
  if (before === undefined || (await isLink(uri))) return { removed: [], left: names, isSaved: true };
  const after = [...values].reduce((text, [name, value]) => withoutVariable(text, name, value), before);
  const rest = definitionsIn(after);
  const isThere = (name: string) =>
    definitionsIn(before).some(each => each.name === name && each.value.equals(values.get(name)));
  // Also one that another line still defines, with another value.
  const removed = names.filter(name => isThere(name) && !rest.some(each => each.name === name));
  const left = names.filter(name => !removed.includes(name));
  const isSaved = after === before || (await writeText(uri, before, after)) === 'written';
  return { removed, left, isSaved };
}
