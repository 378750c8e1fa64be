/** Ang Mo Kio, Bedok and Bishan are known from live answers; the others lie there by general knowledge of Singapore: a guess. */
const labels: readonly (readonly [name: string, latitude: number, longitude: number])[] = [
  ['Ang Mo Kio', 1.375, 103.839],
  ['Bedok', 1.321, 103.924],
  ['Bishan', 1.350772, 103.839],
  ['Boon Lay', 1.304, 103.701],
  ['Bukit Batok', 1.353, 103.754],
  ['Bukit Merah', 1.277, 103.819],
  ['Bukit Panjang', 1.362, 103.772],
  ['Bukit Timah', 1.325, 103.791],
  ['Central Water Catchment', 1.38, 103.805],
  ['Changi', 1.357, 103.987],
  ['Choa Chu Kang', 1.377, 103.745],
  ['Clementi', 1.315, 103.76],
  ['City', 1.292, 103.844],
  ['Geylang', 1.318, 103.884],
  ['Hougang', 1.361, 103.886],
  ['Jalan Bahar', 1.347, 103.67],
  ['Jurong East', 1.326, 103.737],
  ['Jurong Island', 1.266, 103.699],
  ['Jurong West', 1.34, 103.705],
  ['Kallang', 1.312, 103.862],
  ['Lim Chu Kang', 1.423, 103.717],
  ['Mandai', 1.419, 103.812],
  ['Marine Parade', 1.297, 103.891],
  ['Novena', 1.327, 103.826],
  ['Pasir Ris', 1.37, 103.948],
  ['Paya Lebar', 1.358, 103.914],
  ['Pioneer', 1.315, 103.675],
  ['Pulau Tekong', 1.403, 104.053],
  ['Pulau Ubin', 1.404, 103.96],
  ['Punggol', 1.401, 103.904],
  ['Queenstown', 1.291, 103.786],
  ['Seletar', 1.404, 103.869],
  ['Sembawang', 1.445, 103.818],
  ['Sengkang', 1.384, 103.891],
  ['Sentosa', 1.243, 103.832],
  ['Serangoon', 1.357, 103.865],
  ['Southern Islands', 1.208, 103.842],
  ['Sungei Kadut', 1.413, 103.756],
  ['Tampines', 1.345, 103.944],
  ['Tanglin', 1.308, 103.813],
  ['Tengah', 1.374, 103.715],
  ['Toa Payoh', 1.334, 103.856],
  ['Tuas', 1.295, 103.635],
  ['Western Islands', 1.206, 103.746],
  ['Western Water Catchment', 1.405, 103.689],
  ['Woodlands', 1.432, 103.787],
  ['Yishun', 1.418, 103.839],
];

/** The 47 areas of the two-hour forecast, with the place of their label on a map. */
export const areas = labels.map(([name, latitude, longitude]) => ({ name, label_location: { latitude, longitude } }));

/** The five regions of forecasts and air quality. */
export const regions = [
  { name: 'west', labelLocation: { latitude: 1.35735, longitude: 103.7 } },
  { name: 'east', labelLocation: { latitude: 1.35735, longitude: 103.94 } },
  { name: 'central', labelLocation: { latitude: 1.35735, longitude: 103.82 } },
  { name: 'south', labelLocation: { latitude: 1.29587, longitude: 103.82 } },
  { name: 'north', labelLocation: { latitude: 1.41803, longitude: 103.82 } },
] as const;

/** A value for each region. */
export function byRegion<T>(make: () => T): Record<string, T> {
  return Object.fromEntries(regions.map(({ name }) => [name, make()]));
}
