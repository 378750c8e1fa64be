/** Beginnings of files that are never packed once more: ZIP (XLSX), PDF, PNG, GIF, JPEG. */
const fileMarks = ['PK\u0003\u0004', '%PDF-', '\u0089PNG', 'GIF8', '\u00ff\u00d8\u00ff'];
const textMarks = ['\u00ef\u00bb\u00bf', '\u00fe\u00ff', '\u00ff\u00fe'];

/** Whether bytes that should be packed are plain ones by their beginning: text, or a file of a well-known kind. */
export function isPlain(beginning: Buffer): boolean {
  const latin = beginning.subarray(0, 8).toString('latin1');
  return [...fileMarks, ...textMarks].some(mark => latin.startsWith(mark)) || isText(beginning);
}

/** No control signs but those of lines, and valid UTF-8; the last character may be cut. */
function isText(bytes: Buffer): boolean {
  if (bytes.some(byte => (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) || byte === 0x7f)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false; // what a decoder throws is that it is no UTF-8
  }
}
