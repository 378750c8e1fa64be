import { Automaton } from './automaton';
import type { Secret } from '../../keys/secret';
import { codedMarks, saidMarks } from './marks';
import { plainClasses } from './plainRun';
import type { Needle, Needles } from './needles';
import { Search } from './search';
import { codesOf } from './spellings';

export const mark = '•••';

/**
 * Characters of the shortest secret that is searched for. Shorter ones stand in answers by chance, which would be destroyed;
 * GitLab takes the same bound: https://docs.gitlab.com/ci/variables/#mask-a-cicd-variable, read 2026-11-28.
 */
export const leastSecret = 8;
/** Characters of the longest: that of a link. Servers and proxies take 8 to 16 KiB. The bound is ours. */
export const longestSecret = 16 * 1024;
/** Of a longer secret, only this many characters are searched for in codes for bytes, which are then taken out whole. */
const longestCoded = 256;

/** Takes secrets out of texts. Made once for all texts of a call, as it takes some time to prepare. */
export class Redactor {
  private readonly needles: Needles | undefined;

  /** @param secrets what must not stay, like the key that was sent; those below `leastSecret` are not searched for */
  constructor(secrets: readonly (Secret | undefined)[] = []) {
    const searched = secrets.filter(secret => secret !== undefined).filter(({ length }) => length >= leastSecret);
    this.needles = needlesFor(searched.map(secret => secret.revealText()));
  }

  /** @returns the text without secrets; undefined where that cannot be done: then it must not be shown */
  redact(text: string): string | undefined {
    try {
      return this.needles && without(text, new Search(this.needles).rangesIn(text));
    } catch {
      return undefined; // what was thrown may repeat the text
    }
  }
}

function without(text: string, ranges: readonly (readonly [number, number])[]): string {
  if (ranges.length === 0) return text;
  const kept = ranges.map(([from], n) => text.slice(ranges[n - 1]?.[1] ?? 0, from));
  return [...kept, text.slice(ranges.at(-1)![1])].join(mark);
}

function needlesFor(secrets: readonly string[]): Needles | undefined {
  try {
    if (secrets.some(({ length }) => length > longestSecret)) return undefined;
    return automata(
      [...secrets.flatMap(saidBySecret), ...saidMarks()],
      [...secrets.flatMap(codedBySecret), ...codedMarks()],
    );
  } catch {
    return undefined; // what was thrown may repeat a secret
  }
}

function automata(said: readonly Needle[], coded: readonly Needle[]): Needles {
  const saidBy = new Automaton(said.map(({ text }) => text));
  const codedBy = new Automaton(coded.map(({ text }) => text));
  return { said, coded, saidBy, codedBy, plain: plainClasses(saidBy, codedBy) };
}

const noNeedles = automata([], []);

/** A character that may be the beginning of an escape: with what stands behind the secret, it can mean another one. */
const openEnd = /(?:%u?[0-9a-f]{0,3}|\\(?:u\{?|x)?[0-9a-f]{0,5}|&[#a-z0-9]{0,10})$/;

/** Characters of such a rest. Fewer stand behind escapes by chance. The bound is ours. */
const leastRest = 3;

/** Characters that a secret must have when nothing in it is escaped, and before an open end. The bound is ours. */
const leastSaid = 6;

/** @throws RangeError when nothing is left of the secret to search for */
function saidBySecret(secret: string): readonly Needle[] {
  const forms = new Set([secret, secret.normalize('NFC'), secret.normalize('NFD')]);
  const texts = [...forms]
    .map(form => new Search(noNeedles, form.length).saidBy(form))
    .flatMap(text => [text, text.replace(openEnd, '')])
    .filter((text, n, all) => text.length >= leastSaid && all.indexOf(text) === n);
  if (texts.length === 0) throw new RangeError('Too little to search for');
  const wholes = texts.map(text => ({ text, kind: 'secret' }) as const);
  // What an escape that begins before it can swallow of it: `\n`, `%41`, `\x41`, `\u0041` behind the character or the letter.
  const swallowed = secret.length > longestCoded ? [] : [1, 2, 3, 4, 5];
  const rests = wholes.flatMap(({ text }) => swallowed.map(n => ({ text: text.slice(n), kind: 'rest' }) as const));
  return [...wholes, ...rests.filter(({ text }) => text.length >= leastRest)];
}

/** With what an escape before it can swallow of its beginning, and without. */
const codedBySecret = (secret: string): readonly Needle[] =>
  codesOf(secret.slice(0, longestCoded)).flatMap(({ code, isBase64 }) => {
    const kind = isBase64 || secret.length > longestCoded ? 'encoded' : 'secret';
    return [code, ...(code.length >= leastSecret + 2 ? [code.slice(2)] : [])].map(text => ({ text, kind }) as const);
  });
