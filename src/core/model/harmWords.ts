import * as l10n from '@vscode/l10n';
import type { Harm } from './operation';

/** What a call does to the world, as a sentence; undefined for one that only reads. */
export function harmSentence(harm: Harm): string | undefined {
  switch (harm) {
    case 'reads':
      return undefined;
    case 'asksForMoney':
      return l10n.t('This call asks a payer for money.');
    case 'movesMoney':
      return l10n.t('This call moves money.');
    case 'mailsPerson':
      return l10n.t('This call mails a real person: the payer of the payment gets its link.');
    case 'replacesData':
      return l10n.t('This call replaces data.');
    case 'changesData':
      return l10n.t('This call changes data.');
  }
}
