import * as l10n from '@vscode/l10n';
import type { Failure } from './failure';

/** Why no answer came, in a word or two, for a row of a list; findings say it in sentences. */
export function failureWords({ kind }: Failure): string {
  switch (kind) {
    case 'cancelled':
      return l10n.t('cancelled');
    case 'timeout':
      return l10n.t('timed out');
    case 'unreachable':
      return l10n.t('unreachable');
    case 'violation':
      return l10n.t('not valid HTTP');
    case 'tls':
      return l10n.t('no trusted connection');
    case 'proxy':
      return l10n.t('proxy');
    case 'tooLarge':
      return l10n.t('too large');
  }
}
