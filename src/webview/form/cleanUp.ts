/**
 * Typographic signs that public code replaces in names and addresses before it sends them to PaySG, which suggests that
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
  /** The text with every sign replaced. */
  text: string;
  /** How many characters differ. */
  count: number;
  /** Each replacement once, in the order of first sight. */
  replaced: readonly { from: string; to: string }[];
}

/** What would be replaced in a text; undefined when nothing would. */
export function cleanUpOf(text: string): CleanUp | undefined {
  const signs = [...text].map(from => ({ from, to: plainOf(from) }));
  const changed = signs.filter(({ from, to }) => from !== to);
  if (changed.length === 0) return undefined;
  const replaced = changed.filter(({ from }, at) => changed.findIndex(other => other.from === from) === at);
  return { text: signs.map(({ to }) => to).join(''), count: changed.length, replaced };
}

function plainOf(sign: string): string {
  if (fullWidthLetter.test(sign)) return String.fromCodePoint((sign.codePointAt(0) ?? 0) - fullWidthOffset);
  return Object.hasOwn(plain, sign) ? (plain[sign] ?? sign) : sign;
}

function each(signs: string, to: string): Record<string, string> {
  return Object.fromEntries([...signs].map(sign => [sign, to]));
}
