import { Dice } from './dice';

const names =
  'Ang Mo Kio,Bedok,Bishan,Boon Lay,Bukit Batok,Bukit Merah,Bukit Panjang,Bukit Timah,Central Water Catchment,Changi,' +
  'Choa Chu Kang,Clementi,City,Geylang,Hougang,Jalan Bahar,Jurong East,Jurong Island,Jurong West,Kallang,Lim Chu Kang,' +
  'Mandai,Marine Parade,Novena,Pasir Ris,Paya Lebar,Pioneer,Pulau Tekong,Pulau Ubin,Punggol,Queenstown,Seletar,Sembawang,' +
  'Sengkang,Sentosa,Serangoon,Southern Islands,Sungei Kadut,Tampines,Tanglin,Tengah,Toa Payoh,Tuas,Western Islands,' +
  'Western Water Catchment,Woodlands,Yishun';

const dice = new Dice(47);
const between = (low: number, high: number): number => Number((low + dice.next() * (high - low)).toFixed(3));

/** The 47 areas of the two-hour forecast; where their labels stand is invented. */
export const areas = names.split(',').map(name => ({
  name,
  label_location: { latitude: between(1.24, 1.46), longitude: between(103.62, 104.03) },
}));

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
