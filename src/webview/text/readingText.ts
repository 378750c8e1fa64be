import * as l10n from '@vscode/l10n';
import type { Reading } from '../../core/model/exchange';

/** How an answer was read, where that may explain what it looks like. */
export function readingText(reading: Reading = {}): readonly string[] {
  const { charset, isCharsetUnknown, isDamaged, packing } = reading;
  return [
    charset !== undefined && l10n.t('read as {0}', charset),
    isCharsetUnknown && l10n.t('unknown character set, read as UTF-8'),
    isDamaged && l10n.t('some characters could not be read ({0})', '\uFFFD'),
    packing === 'unlabelled' && l10n.t('compressed, but without a header that says so'),
    packing === 'labelOnly' && l10n.t('not compressed, although a header says so'),
  ].filter(text => typeof text === 'string');
}
