import { columnsOf, type Table } from '../dataset';
import { madeRows, type Row } from '../rows';
import { Dice } from './dice';
import { streets } from './places';

/** About as many as the real table has; enough that `limit=10000` is answered with 413, as there. */
const rowCount = 13400;

const flatCounts = [
  '1room_sold',
  '2room_sold',
  '3room_sold',
  '4room_sold',
  '5room_sold',
  'exec_sold',
  'multigen_sold',
  'studio_apartment_sold',
  '1room_rental',
  '2room_rental',
  '3room_rental',
  'other_room_rental',
] as const;
const uses = [
  'residential',
  'commercial',
  'market_hawker',
  'miscellaneous',
  'multistorey_carpark',
  'precinct_pavilion',
] as const;
const numeric = ['max_floor_lvl', 'year_completed', 'total_dwelling_units', ...flatCounts];

const names = [
  'blk_no',
  'street',
  'max_floor_lvl',
  'year_completed',
  ...uses,
  'bldg_contract_town',
  'total_dwelling_units',
  ...flatCounts,
];

/** HDB blocks: wide, long and invented; columns as the table is commonly used, their order is a guess. */
export const hdbProperty: Table = { columns: columnsOf(names, numeric), rows: madeRows(makeRows) };

function makeRows(): readonly Row[] {
  const dice = new Dice(13400);
  return Array.from({ length: rowCount }, () => makeRow(dice));
}

function makeRow(dice: Dice): Row {
  const flats = flatCounts.map(() => dice.pick([0, 0, dice.between(1, 60)]));
  const total = flats.reduce((sum, count) => sum + count, 0);
  return [
    String(dice.between(1, 899)),
    dice.pick(streets),
    String(dice.between(4, 40)),
    String(dice.between(1970, 2025)),
    ...uses.map(() => dice.pick(['Y', 'N'])),
    dice.pick(['AMK', 'BD', 'TAP', 'WL', 'YS']),
    String(total),
    ...flats.map(String),
  ];
}
