/** Extension and name for people, by format as the catalogue names it. Other formats may exist (reference sheet 4). */
const formats: Readonly<Record<string, { extension: string; name: string }>> = {
  CSV: { extension: 'csv', name: 'CSV' },
  GEOJSON: { extension: 'geojson', name: 'GeoJSON' },
  KML: { extension: 'kml', name: 'KML' },
  XLSX: { extension: 'xlsx', name: 'Excel' },
  PDF: { extension: 'pdf', name: 'PDF' },
};

/** Bytes. Most file systems allow 255, also of names in other scripts; more is added to an unfinished file's name. */
const maxBytes = 150;

/** Names that Windows keeps for devices, with any extension. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

export const formatOf = (format: string | undefined): { extension: string; name: string } | undefined =>
  formats[(format ?? '').toUpperCase()];

/**
 * A name to propose for the file of a dataset. The dataset's name comes from the network: nothing of it can be a path, a
 * hidden file or a device.
 */
export function proposedFileName(name: string, datasetId: string, format: string | undefined): string {
  const safe = safeName(name) || safeName(datasetId) || 'dataset';
  const extension = formatOf(format)?.extension;
  return extension === undefined ? safe : `${safe}.${extension}`;
}

function safeName(text: string): string {
  const words = text.normalize('NFKC').replace(/[^\p{L}\p{M}\p{N} ()_-]+/gu, ' ');
  const trimmed = cut(words.replace(/\s+/g, ' ').trim()).trim();
  return reserved.test(trimmed) ? `${trimmed} data` : trimmed;
}

/** Between two characters, never within one. */
function cut(text: string): string {
  let bytes = 0;
  return [...text].filter(character => (bytes += Buffer.byteLength(character)) <= maxBytes).join('');
}
