import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import * as ts from 'typescript';

/** Each module below a folder with those that it imports: types, `import()` and `export from` too. */
export function importsBelow(folder: string): ReadonlyMap<string, readonly string[]> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'));
  const modules = new Set(names.map(name => name.split(sep).join('/')));
  return new Map([...modules].map(name => [name, importsOf(folder, name).filter(each => modules.has(each))]));
}

function importsOf(folder: string, name: string): readonly string[] {
  const path = join(folder, name);
  const { importedFiles } = ts.preProcessFile(readFileSync(path, 'utf8'), true, true);
  const own = importedFiles.map(({ fileName }) => fileName).filter(each => each.startsWith('.'));
  return own.flatMap(each => {
    const target = relative(folder, join(dirname(path), each))
      .split(sep)
      .join('/');
    return [target, `${target}.ts`, `${target}/index.ts`];
  });
}

/**
 * Groups of modules of which each imports every other, directly or by way of others (Tarjan's strongly connected
 * components, https://doi.org/10.1137/0201010).
 */
export function cyclesIn(imports: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const found: string[][] = [];
  const order = new Map<string, number>();
  const stack: string[] = [];
  /** @returns the earliest module on the stack that can be reached */
  const visit = (name: string): number => {
    const own = order.size;
    order.set(name, own);
    stack.push(name);
    let earliest = own;
    for (const next of imports.get(name) ?? []) {
      const seen = order.get(next);
      if (seen === undefined) earliest = Math.min(earliest, visit(next));
      else if (stack.includes(next)) earliest = Math.min(earliest, seen);
    }
    if (earliest !== own) return earliest;
    const group = stack.splice(stack.indexOf(name));
    if (group.length > 1 || imports.get(name)?.includes(name)) found.push(group.sort());
    return earliest;
  };
  for (const name of imports.keys()) if (!order.has(name)) visit(name);
  return found;
}
