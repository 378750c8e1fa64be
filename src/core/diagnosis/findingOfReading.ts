import type { Answer, Finding } from '../model/exchange';
import { isTooLargeToParse } from '../../shared/json/parseBound';

const seen = { evidence: 'seenInThisCall' } as const;

/** Why nothing is known of a body though it came: it could not be unpacked, or is too large to be looked into. */
export function notRead({ reading, headers, body, wireBytes }: Answer): Finding | undefined {
  if (reading?.notUnpacked !== undefined) {
    const said = headers.filter(([name]) => name === 'content-encoding').map(([, value]) => value);
    const detail = `Its ${wireBytes} bytes (content-encoding: ${said.join(', ') || 'none'}) are not shown: ${unpackWords(reading.notUnpacked)}. The status came all the same. A proxy that changes answers can cause this.`;
    return { id: 'notUnpacked', title: 'The answer cannot be unpacked', detail, ...seen };
  }
  if (!/^\s*[[{]/.test(body) || !isTooLargeToParse(body)) return undefined;
  return {
    id: 'notLookedInto',
    title: 'The answer is too large to be looked into',
    detail:
      'It came whole, and is shown and saved as it is. Its JSON is too long or too deeply nested to be checked here. Ask for less (limit, fields, filters) to have it checked.',
    ...seen,
  };
}

/** What a reason of UnpackProblem means, as the end of a sentence. */
export const unpackWords = (reason: string): string =>
  `${reasons.get(reason) ?? 'the bytes are not packed in the way that its header names'} (${reason})`;

const reasons: ReadonlyMap<string, string> = new Map([
  ['UNKNOWN_CODING', 'the way in which it is packed is not known here'],
  ['TOO_MANY_CODINGS', 'it is packed more often than any server has reason for'],
  ['TRUNCATED', 'its end is missing'],
  ['BAD_CHECKSUM', 'its checksum does not fit'],
  ['TOO_LARGE', 'it unpacks to far more than a file of its size holds'],
]);

/** How a body was read, where it matters to whoever cannot make sense of it; empty, or sentences after a space. */
export function readAs({ reading = {} }: Answer): string {
  const { charset, isCharsetUnknown, isDamaged, packing } = reading;
  const sentences = [
    charset !== undefined && `It was read as ${charset}.`,
    isCharsetUnknown && 'Its character set is not known here, so it was read as UTF-8.',
    isDamaged && 'Some of its bytes mean nothing in that character set.',
    packing === 'unlabelled' && 'It came packed, though no header says so.',
    packing === 'labelOnly' && 'A header says that it is packed, and it is not.',
  ];
  return sentences.flatMap(sentence => (sentence ? [` ${sentence}`] : [])).join('');
}
