import { columnsOf, type Table } from '../dataset';
import { madeRows, type Row } from '../rows';
import { Dice } from './dice';
import { streetsByTown } from './places';

const rowCount = 5000;
/** 2017-01 up to and including 2026-10, ascending as in the real table. */
const monthCount = 118;

const names =
  'month,town,flat_type,block,street_name,storey_range,floor_area_sqm,flat_model,lease_commence_date,remaining_lease,resale_price';
const columns = columnsOf(names.split(','), ['resale_price']);

/**
 * The first eight rows of the dataset itself (Singapore Open Data Licence, https://data.gov.sg/open-data-licence), and
 * two more of its first month.
 */
const realRows: readonly Row[] = `
2017-01,ANG MO KIO,2 ROOM,406,ANG MO KIO AVE 10,10 TO 12,44,Improved,1979,61 years 04 months,232000
2017-01,ANG MO KIO,3 ROOM,108,ANG MO KIO AVE 4,01 TO 03,67,New Generation,1978,60 years 07 months,250000
2017-01,ANG MO KIO,3 ROOM,602,ANG MO KIO AVE 5,01 TO 03,67,New Generation,1980,62 years 05 months,262000
2017-01,ANG MO KIO,3 ROOM,465,ANG MO KIO AVE 10,04 TO 06,68,New Generation,1980,62 years 01 month,265000
2017-01,ANG MO KIO,3 ROOM,601,ANG MO KIO AVE 5,01 TO 03,67,New Generation,1980,62 years 05 months,265000
2017-01,ANG MO KIO,3 ROOM,150,ANG MO KIO AVE 5,01 TO 03,68,New Generation,1981,63 years,275000
2017-01,ANG MO KIO,3 ROOM,447,ANG MO KIO AVE 10,04 TO 06,68,New Generation,1979,61 years 06 months,280000
2017-01,ANG MO KIO,3 ROOM,218,ANG MO KIO AVE 1,04 TO 06,67,New Generation,1976,58 years 04 months,285000
2017-01,ANG MO KIO,4 ROOM,472,ANG MO KIO AVE 10,10 TO 12,92,New Generation,1979,61 years 06 months,400000
2017-01,ANG MO KIO,4 ROOM,207,ANG MO KIO AVE 1,04 TO 06,97,New Generation,1976,58 years 06 months,460000
`
  .trim()
  .split('\n')
  .map(line => line.split(','));

interface FlatKind {
  type: string;
  /** Of a hundred sales, about this many. */
  share: number;
  areaSqm: readonly [low: number, high: number];
  models: readonly [string, ...string[]];
}

const flatKinds: readonly [FlatKind, ...FlatKind[]] = [
  {
    type: '4 ROOM',
    share: 42,
    areaSqm: [84, 107],
    models: ['Model A', 'New Generation', 'Simplified', 'Premium Apartment'],
  },
  { type: '3 ROOM', share: 24, areaSqm: [59, 82], models: ['New Generation', 'Improved', 'Model A', 'Standard'] },
  { type: '5 ROOM', share: 24, areaSqm: [108, 128], models: ['Improved', 'Standard', 'Premium Apartment', 'DBSS'] },
  { type: 'EXECUTIVE', share: 7, areaSqm: [130, 165], models: ['Maisonette', 'Apartment'] },
  { type: '2 ROOM', share: 2, areaSqm: [40, 50], models: ['Improved', '2-room'] },
  { type: 'MULTI-GENERATION', share: 0.5, areaSqm: [132, 171], models: ['Multi Generation'] },
  { type: '1 ROOM', share: 0.5, areaSqm: [31, 31], models: ['Improved'] },
];

/** Resale prices of HDB flats: the real first rows, and invented ones after them. */
export const hdbResale: Table = { columns, rows: madeRows(makeRows) };

function makeRows(): readonly Row[] {
  const dice = new Dice(20170101);
  const invented = rowCount - realRows.length;
  return [...realRows, ...Array.from({ length: invented }, (_, index) => makeRow(dice, index / invented))];
}

/** @param progress from 0, the first month, to 1, the last */
function makeRow(dice: Dice, progress: number): Row {
  const months = Math.floor(progress * monthCount);
  const sold = { year: 2017 + Math.floor(months / 12), month: (months % 12) + 1 };
  const [town, streets] = dice.pick(streetsByTown);
  const kind = pickKind(dice);
  const storey = dice.between(0, 7) * 3 + 1;
  const areaSqm = dice.between(...kind.areaSqm);
  const leaseYear = dice.between(1970, sold.year - 5);
  const leaseMonths = (leaseYear + 99 - sold.year) * 12 - sold.month + dice.between(0, 11);
  const flat = [
    town,
    kind.type,
    String(dice.between(1, 899)),
    dice.pick(streets),
    storeyRange(storey),
    String(areaSqm),
  ];
  const lease = [dice.pick(kind.models), String(leaseYear), leaseText(leaseMonths)];
  const dollarsPerSqm = 3400 + progress * 2300 + storey * 25 + dice.between(-600, 900);
  const price = Math.round((areaSqm * dollarsPerSqm * (0.7 + leaseMonths / 3600)) / 1000) * 1000;
  return [`${sold.year}-${twoDigits(sold.month)}`, ...flat, ...lease, String(price)];
}

const storeyRange = (lowest: number): string => `${twoDigits(lowest)} TO ${twoDigits(lowest + 2)}`;

function pickKind(dice: Dice): FlatKind {
  let left = dice.next() * 100;
  return flatKinds.find(kind => (left -= kind.share) < 0) ?? flatKinds[0];
}

/** `61 years 04 months`, `62 years 01 month`, `63 years`. */
function leaseText(months: number): string {
  const rest = months % 12;
  const years = `${Math.floor(months / 12)} years`;
  return rest === 0 ? years : `${years} ${twoDigits(rest)} ${rest === 1 ? 'month' : 'months'}`;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
