/**
 * A translated sentence with elements in its places: `parts(l10n.t('Saved as {0}.'), html`<code>${name}</code>`)`. The
 * sentence is given to `l10n.t` without values, so that its places stay.
 */
export const parts = (sentence: string, ...elements: readonly unknown[]): readonly unknown[] =>
  sentence.split(/\{(\d+)\}/).map((piece, at) => (at % 2 === 0 ? piece : elements[Number(piece)]));
