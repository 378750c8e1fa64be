import { printParseErrorCode, visit } from 'jsonc-parser';

/** More of it than one bracket, as the header of a table may begin with one too. */
const beginning =
  /^\s*(\{\s*("(?:[^"\\\n]|\\.){0,200}"\s*:|\}\s*$)|\[\s*(\{\s*["}]|\[\s*["\d[-]|\]\s*$|"[^"\n]{0,200}"\s*(,\s*\n|\]\s*$)))/;
/** In characters; ours. */
const examinedLength = 4096;

/** Whether a text begins as JSON does, and continues so. It may be cut anywhere, and hold one value a line. */
export function isJsonText(text: string): boolean {
  if (!beginning.test(text)) return false;
  const looked = text.slice(0, examinedLength);
  let isJson = true;
  visit(looked, {
    onError: (code, offset, length) => {
      isJson &&= offset + length >= looked.length || behindCut.has(printParseErrorCode(code));
    },
  });
  return isJson;
}

/** What a text that is cut off, or has one value a line, is reported as. */
const behindCut: ReadonlySet<string> = new Set(['EndOfFileExpected', 'UnexpectedEndOfString']);
