/**
 * Typographic characters that public code replaces in names and addresses before it sends them to PaySG, which suggests that
 * something behind refuses them. Not documented: https://github.com/opengovsg/plumber, read 2026-09-29.
 */
const plain: Readonly<Record<string, string>> = {
  ...each('‐‑‒–—―−', '-'),
  ...each('‘’‚‛', "'"),
  ...each('“”„‟', '"'),
  ...each('，、､', ','),
  ...each('。．｡', '.'),
};
const fullWidthLetter = /[Ａ-Ｚａ-ｚ]/u;
/** From a full-width letter to its ASCII one, in code points. */
const fullWidthOffset = 0xfee0;

export interface CleanUp {
  /** The text with each of them replaced. */
  text: string;
  /** How many characters differ. */
  count: number;
  /** Each replacement once, in the order of first sight. */
  replaced: readonly { from: string; to: string }[];
}

/** What would be replaced in a text; undefined when nothing would. */
export function cleanUpOf(text: string): CleanUp | undefined {
  const characters = [...text].map(from => ({ from, to: plainOf(from) }));
  const changed = characters.filter(({ from, to }) => from !== to);
  if (changed.length === 0) return undefined;
  const replaced = changed.filter(({ from }, at) => changed.findIndex(other => other.from === from) === at);
  return { text: characters.map(({ to }) => to).join(''), count: changed.length, replaced };
}

function plainOf(character: string): string {
  if (fullWidthLetter.test(character)) return String.fromCodePoint((character.codePointAt(0) ?? 0) - fullWidthOffset);
  return Object.hasOwn(plain, character) ? (plain[character] ?? character) : character;
}

function each(characters: string, to: string): Record<string, string> {
  return Object.fromEntries([...characters].map(character => [character, to]));
}
