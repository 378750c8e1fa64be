import { maxBeginningBytes } from '../../calls/files/receiveBeginning';

/** What stands where a dataset should, as far as the beginning of a file tells it. */
type Foreign = 'nothing' | 'a web page' | 'XML' | 'JSON';

/** A page of a proxy or a log-in, which comes with status 200 like any file. */
const page = /^<(!doctype html|html|head|body|meta|script|title|h1|div|center)\b/i;
const xml = /^<(\?xml|!doctype|error)\b/i;
/** What may stand before either: comments and instructions. */
const preamble = /^(\s*<!--[^]*?-->)*\s*/;
const instruction = /^\s*<\?[^]*?\?>/;
/** Two characters of it, as the header of a table may begin with a bracket too. */
const json = /^(\{\s*["}]|\[\s*["{[\]])/;

/** What each format is certainly not. Others may be anything but nothing and a web page. */
const foreignTo: Readonly<Record<string, readonly Foreign[]>> = {
  CSV: ['XML', 'JSON'],
  GEOJSON: ['XML'],
  KML: ['JSON'],
  XLSX: ['XML', 'JSON'],
  PDF: ['XML', 'JSON'],
};

/**
 * Why a file is not the dataset that was asked for. A network's log-in page, a proxy's answer or an error with status 200
 * must never stand under the dataset's name.
 * @param beginning first bytes of the file (`bodyBeginning`), all of them if it is short or blank
 * @param format as the catalogue names it; undefined when it is not known
 * @returns a sentence; undefined when the file may well be the dataset
 */
export function foreignContent(beginning: Uint8Array, format: string | undefined): string | undefined {
  const found = kindOf(beginning);
  if (found === undefined) return undefined;
  if (found === 'nothing') {
    return 'The server of the file sent an empty one, so nothing was saved. Try again later.';
  }
  if (found !== 'a web page' && !foreignTo[format?.toUpperCase() ?? '']?.includes(found)) return undefined;
  const expected = format === undefined ? 'the dataset' : `the dataset (${format})`;
  const why =
    found === 'a web page'
      ? 'It may be the log-in page or a notice of your network: open a web page in your browser to see, and try again.'
      : 'It may be an error of the service, or of a proxy on the way. Try again later.';
  return `What came is ${found}, not ${expected}, so nothing of it was saved. ${why}`;
}

function kindOf(beginning: Uint8Array): Foreign | undefined {
  const whole = textOf(beginning);
  // A file that only begins so may go on as what was asked for.
  if (whole === '') return beginning.length < maxBeginningBytes ? 'nothing' : undefined;
  const text = whole.replace(preamble, '');
  if (page.test(text) || page.test(text.replace(instruction, '').replace(preamble, ''))) return 'a web page';
  if (xml.test(text)) return 'XML';
  return json.test(text) ? 'JSON' : undefined;
}

/** In UTF-16 every other byte of these signs is zero. A decoder takes a byte order mark away; a zero byte is nothing to see. */
function textOf(bytes: Uint8Array): string {
  const zeros = [0, 1].map(offset => bytes.filter((byte, at) => byte === 0 && at % 2 === offset).length);
  const isWide = bytes.length > 2 && Math.max(...zeros) > bytes.length / 4;
  const label = startsWith(bytes, 0xfe, 0xff) || (isWide && zeros[0]! > zeros[1]!) ? 'utf-16be' : 'utf-16le';
  const isUtf16 = isWide || startsWith(bytes, 0xfe, 0xff) || startsWith(bytes, 0xff, 0xfe);
  return new TextDecoder(isUtf16 ? label : 'utf-8').decode(bytes).replace(/^[\0\s]+/, '');
}

const startsWith = (bytes: Uint8Array, first: number, second: number): boolean =>
  bytes[0] === first && bytes[1] === second;
