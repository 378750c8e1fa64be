import { EnvValues, lineEnd, type ValueProblem } from './envValue';
import { Secret } from './secret';

export type DefinitionProblem = ValueProblem | 'setAgain' | 'otherForm' | 'severalInLine';

/** One variable as a file defines it. */
export interface Definition {
  name: string;
  value: Secret;
  /** From 1. */
  line: number;
  /** Of a program or a format; empty for that of most files. */
  syntax: string;
  isQuoted: boolean;
  /** The commas or semicolons after it, which were left out; some programs may read them as part of it. */
  mark: string;
  isMarkKept: boolean;
  hasComment: boolean;
  /** Why the whole value is not known for certain. Then it is never taken for a key. */
  problem?: DefinitionProblem;
  /** The line that sets it again, as a shell reads that. */
  setAgainIn?: number;
  /** The lines can go: they hold nothing else, and what is around them is as good without them. */
  isRemovable: boolean;
  /** Variables that a shell sets by the same line, and others take for a part of the value. */
  alsoSets?: readonly string[];
  /** Its lines, with the end of the last one. */
  from: number;
  to: number;
}

/** How the beginnings of definitions are written. A name has at most 200 characters; the bound is ours. */
const spellings: readonly (readonly [who: string, beginning: RegExp])[] = [
  ['PowerShell', /^\$\{?env:(?<name>[\w.-]{1,200})\}?\s*=\s*/i],
  ['fish', /^set\s+(?:-[\w-]+\s+){1,9}(?<name>[\w.-]{1,200})\s+/],
  ['csh', /^setenv\s+(?<name>[\w.-]{1,200})\s+/],
  ['setx', /^setx\s+(?<name>[\w.-]{1,200})\s+/i],
  ['cmd', /^@?set\s+(?<name>[\w.-]{1,200})\s*=\s*/i],
  ['dockerfile', /^ENV\s+(?<name>[\w.-]{1,200})(?:\s*=\s*|\s+)/],
  ['PowerShell', /^(?:si|Set-Item)\s+(?:-Path\s+)?["']?env:(?<name>[\w.-]{1,200})["']?\s+(?:-Value\s+)?/i],
  ['JSON', /^[{,]?\s*"(?<name>[\w.-]{1,200})"\s*:\s*/],
  ['list', /^-\s+["']?(?<name>[\w.-]{1,200})\s*=\s*/],
  ['YAML', /^(?<name>[\w.-]{1,200})\s*:\s+/],
  ['', /^(?:(?:export|readonly|declare\s+-x|typeset\s+-x)\s+)?(?<name>[\w.-]{1,200})(?:\s*=\s*|:\s+|:$)/],
];

/** What sets a variable in an unusual form: the file alone does not say what then applies. */
const otherForms: readonly RegExp[] = [
  /^(?:export\s+)?(?<name>[\w.-]{1,200})\s*(?:\+|\?|::?:?)=\s*/,
  /^(?:export\s+)?(?<quote>["'])(?<name>[\w.-]{1,200})\k<quote>\s*=\s*/,
  /^(?<name>\w{1,200})\s*:(?!\/\/)/,
  /^\[(?:System\.)?Environment\]::SetEnvironmentVariable\(\s*["'](?<name>[\w.-]{1,200})["']\s*,\s*/i,
];

/** `set "NAME=value"` of cmd, whose quotes enclose all of it. */
const wholeInQuotes = /^@?set\s+"(?<name>[\w.-]{1,200})=(?<value>[^"]*)"\s*$/i;
const comment = /^(?:#|;|\/\/|::|rem\s)/i;
/** What comes after would be wrong without such a line. */
const inStructure: readonly string[] = ['JSON', 'list', 'YAML'];
/** There a semicolon ends the command. Elsewhere some programs read it, and every comma, as part of the value. */
const endsAtSemicolon: readonly string[] = ['PowerShell', 'fish', 'csh'];

/** Everything that a text defines, in its order, in time that grows with its length alone. */
export function definitionsIn(text: string): readonly Definition[] {
  const found: Definition[] = [];
  const values = new EnvValues(text);
  for (let from = text.startsWith('\uFEFF') ? 1 : 0, line = 1; from < text.length;) {
    const end = lineEnd(text, from);
    const definition = definitionAt(text, values, { from, end, line });
    if (definition) found.push(definition);
    const to = definition?.to ?? afterEnd(text, end);
    line += definition ? (text.slice(from, to).match(/\r\n|[\r\n]/g)?.length ?? 0) : 1;
    from = to;
  }
  return withLater(found);
}

/** What a later line sets after another variable is no longer certain: some programs use the later value. */
function withLater(found: readonly Definition[]): readonly Definition[] {
  const later = new Map(found.flatMap(({ alsoSets = [], line }) => alsoSets.map(name => [name, line] as const)));
  return found.map(each => {
    const line = later.get(each.name) ?? 0;
    if (line <= each.line || each.problem !== undefined) return each;
    return { ...each, isRemovable: false, problem: 'setAgain', setAgainIn: line };
  });
}

interface Line {
  from: number;
  end: number;
  line: number;
}

function definitionAt(text: string, values: EnvValues, { from, end, line }: Line): Definition | undefined {
  const whole = text.slice(from, end);
  const content = whole.trimStart();
  const indent = whole.length - content.length;
  if (content === '' || comment.test(content)) return undefined;
  const inQuotes = wholeInQuotes.exec(content)?.groups;
  if (inQuotes) {
    const { name = '', value = '' } = inQuotes;
    return {
      name,
      value: new Secret(value),
      line,
      ...{ syntax: 'cmd', isQuoted: true, mark: '', isMarkKept: false, hasComment: false },
      isRemovable: true,
      from,
      to: afterEnd(text, end),
    };
  }
  const [who, begun] = spellingOf(content, indent > 0) ?? [];
  const name = begun?.groups?.name;
  if (who === undefined || begun === undefined || name === undefined)
    return otherwise(content, { from, end, line }, afterEnd(text, end));
  const read = values.read(from + indent + begun[0].length, end, who === 'JSON');
  const isPart = partOfValue(who, read.mark);
  const alsoSets = setsSeveral.includes(who) ? setBehind(text.slice(from + indent + begun[0].length, read.end)) : [];
  const problem = read.problem ?? (alsoSets.length > 0 ? 'severalInLine' : undefined);
  const isAlone = !inStructure.includes(who) && !/\S{16}/.test(read.comment) && !isPart;
  const isRemovable = problem === undefined && isAlone;
  return {
    name,
    value: new Secret(read.value),
    line,
    syntax: who,
    isQuoted: read.isQuoted,
    mark: read.mark,
    isMarkKept: isPart,
    hasComment: read.comment !== '',
    isRemovable,
    from,
    to: afterEnd(text, read.end),
    ...(problem !== undefined && { problem }),
    ...(alsoSets.length > 0 && { alsoSets }),
  };
}

/** There one line may set several variables. */
const setsSeveral: readonly string[] = ['', 'dockerfile'];

/** Names that are set after a value and its spaces, outside of quotes and comments. */
function setBehind(rest: string): readonly string[] {
  if (!/[ \t]\w{1,200}=/.test(rest)) return [];
  const names = /[ \t]([A-Za-z_]\w{0,199})=/g;
  const found = new Set<string>();
  const text = outsideQuotes(rest);
  for (let next = names.exec(text); next; next = names.exec(text)) found.add(next[1]!);
  return [...found];
}

function outsideQuotes(text: string): string {
  if (!/["'\\#]/.test(text)) return text;
  const kept: string[] = [];
  let quote = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    if (character === '\\') at += 1;
    else if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '#' && /[ \t]/.test(text[at - 1] ?? '')) break;
    else kept.push(character);
  }
  return kept.join('');
}

const partOfValue = (who: string, mark: string): boolean =>
  mark !== '' && who !== 'JSON' && !(mark === ';' && endsAtSemicolon.includes(who));

function otherwise(content: string, { from, line }: Line, to: number): Definition | undefined {
  const name = otherForms.map(form => form.exec(content)?.groups?.name).find(each => each !== undefined);
  if (name === undefined) return undefined;
  const unread = { syntax: '', isQuoted: false, mark: '', isMarkKept: false, hasComment: false };
  return { name, value: new Secret(''), line, ...unread, problem: 'otherForm', isRemovable: false, from, to };
}

/** @param content from its first character on */
function spellingOf(content: string, isIndented: boolean): readonly [string, RegExpExecArray] | undefined {
  for (const [who, beginning] of spellings) {
    const begun = beginning.exec(content);
    if (begun && (who !== 'YAML' || isIndented)) return [who, begun];
  }
  return undefined;
}

const afterEnd = (text: string, end: number): number =>
  end + (text.startsWith('\r\n', end) ? 2 : end < text.length ? 1 : 0);

/** The variables whose whole value is known, by name; of two definitions the later applies, as for whoever loads the file. */
export function variablesIn(text: string): Readonly<Record<string, Secret>> {
  const known = lastOf(definitionsIn(text)).filter(({ problem }) => problem === undefined);
  return Object.fromEntries(known.map(({ name, value }) => [name, value]));
}

/** Of each name the last definition. */
export const lastOf = (definitions: readonly Definition[]): readonly Definition[] => [
  ...new Map(definitions.map(each => [each.name, each])).values(),
];

/**
 * The text without the lines that give a variable exactly a value, and with every other character as it was.
 * @returns the text unchanged when the rest would then read differently, as after a quote that is never closed
 */
export function withoutVariable(text: string, name: string, value: Secret): string {
  const all = definitionsIn(text);
  const going = all.filter(each => each.name === name && each.value.equals(value) && each.isRemovable);
  const kept: string[] = [];
  let at = 0;
  for (const { from, to } of going) {
    kept.push(text.slice(at, from));
    at = to;
  }
  const left = kept.join('') + text.slice(at);
  const stays = all.filter(each => !going.includes(each));
  return isSame(stays, definitionsIn(left)) ? left : text;
}

const isSame = (before: readonly Definition[], after: readonly Definition[]): boolean =>
  before.length === after.length &&
  before.every(({ name, value, problem }, n) => {
    const other = after[n];
    return other?.name === name && other.value.equals(value) && other.problem === problem;
  });
