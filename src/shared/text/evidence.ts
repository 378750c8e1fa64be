import * as l10n from '@vscode/l10n';

/** How a fact is known; shown wherever the fact is shown. `seenInCode`: in public code that calls the API. */
export const evidences = ['documented', 'seenInCode', 'inferred', 'unknown'] as const;
export type Evidence = (typeof evidences)[number];

/** "Documented", and a sentence that says what that means. */
export function evidenceWords(evidence: Evidence): { text: string; meaning: string } {
  switch (evidence) {
    case 'documented':
      return { text: l10n.t('Documented'), meaning: l10n.t('The official guide says so.') };
    case 'seenInCode':
      return {
        text: l10n.t('Seen in code'),
        meaning: l10n.t('Not in the official guide: taken from public code that calls the API.'),
      };
    case 'inferred':
      return {
        text: l10n.t('Inferred'),
        meaning: l10n.t('Our conclusion from several facts. Test it before you rely on it.'),
      };
    case 'unknown':
      return { text: l10n.t('Unknown'), meaning: l10n.t('No source that we could read answers this.') };
  }
}
