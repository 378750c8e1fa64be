import { createHash } from 'node:crypto';
import type { StoredObject } from './storage/objectStorage';
import { Dice } from './seed/dice';
import type { Dataset } from './dataset';

/** The file of a dataset that is not a table: a map with invented points, or a text that says what it stands for. */
export function otherFile(dataset: Dataset): StoredObject {
  const { contentType, text } = contentOf(dataset);
  const bytes = Buffer.from(text);
  return {
    contentType,
    sizeBytes: bytes.length,
    md5: createHash('md5').update(bytes).digest('hex'),
    modifiedAt: Date.parse(dataset.lastUpdatedAt),
    *read(start, end) {
      yield bytes.subarray(start, end + 1);
    },
  };
}

function contentOf(dataset: Dataset): { contentType: string; text: string } {
  switch (dataset.format) {
    case 'GEOJSON':
      return { contentType: 'application/geo+json', text: JSON.stringify(geoJson(dataset)) };
    case 'KML':
      return { contentType: 'application/vnd.google-earth.kml+xml', text: kml(dataset) };
    default:
      return { contentType: 'text/plain', text: `In place of a ${dataset.format} file of ${dataset.name}.\n` };
  }
}

function geoJson(dataset: Dataset): object {
  const features = pointsOf(dataset).map((coordinates, index) => ({
    type: 'Feature',
    properties: Object.fromEntries((dataset.mapAttributes ?? []).map(name => [name, `${name} ${index + 1}`])),
    geometry: { type: 'Point', coordinates },
  }));
  return { type: 'FeatureCollection', name: dataset.name, features };
}

function kml(dataset: Dataset): string {
  const marks = pointsOf(dataset).map(
    ([longitude, latitude], index) =>
      `<Placemark><name>Place ${index + 1}</name><Point><coordinates>${longitude},${latitude}</coordinates></Point></Placemark>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document>
${marks.join('\n')}
</Document></kml>
`;
}

/** Longitudes and latitudes within Singapore, the same each time. */
function pointsOf({ featureCount = 0 }: Dataset): (readonly [longitude: number, latitude: number])[] {
  const dice = new Dice(featureCount);
  const between = (low: number, high: number): number => Number((low + dice.next() * (high - low)).toFixed(6));
  return Array.from({ length: featureCount }, () => [between(103.7, 103.98), between(1.27, 1.45)] as const);
}
