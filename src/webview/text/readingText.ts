import type { Reading } from '../../core/model/exchange';

/** How an answer was read, where that may explain what it looks like. */
export function readingText(reading: Reading = {}): readonly string[] {
  const { charset, isCharsetUnknown, isDamaged, packing } = reading;
  return [
    charset !== undefined && `read as ${charset}`,
    isCharsetUnknown && 'unknown character set, read as UTF-8',
    isDamaged && 'some letters could not be read (\uFFFD)',
    packing === 'unlabelled' && 'came packed without a header that says so',
    packing === 'labelOnly' && 'said to be packed, and is not',
  ].filter(text => typeof text === 'string');
}
