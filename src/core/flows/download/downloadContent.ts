/** What stands where a dataset should, as far as the beginning of a file tells it. */
type Foreign = 'nothing' | 'a web page' | 'XML' | 'JSON';

/** A page of a proxy or a log-in, which comes with status 200 like any file. */
const page = /^(<!--[^]*?-->\s*)*<(!doctype html|html|head|body|meta|script|title|h1|div|center)\b/i;
const xml = /^<(\?xml|!doctype|error)\b/i;
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
 * @param beginning first bytes of the file, all of them if it is short
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
  if (beginning.length === 0) return 'nothing';
  // The decoder takes a byte order mark away.
  const text = new TextDecoder().decode(beginning).trimStart();
  if (page.test(text)) return 'a web page';
  if (xml.test(text)) return 'XML';
  return json.test(text) ? 'JSON' : undefined;
}
