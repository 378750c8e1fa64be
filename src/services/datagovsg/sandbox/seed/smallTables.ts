import { columnsOf, type Table } from '../dataset';
import { madeRows, type Row } from '../rows';
import { Dice } from './dice';
import { streets } from './places';

/** The data's own word for "nothing here". */
const nothing = 'na';

const licensees = [
  'SANDBOX FRESH MART PTE LTD',
  'EXAMPLE SUPERMARKETS LTD',
  'NEIGHBOURHOOD GROCER PTE LTD',
  'KAMPONG MINIMART',
] as const;
/** The street that the document's examples ask for, so that they find something, before all the others. */
const shopStreets = ['MARINE PARADE CENTRAL', 'MARINE PARADE CENTRAL', ...streets] as const;
const buildings = [nothing, nothing, 'SANDBOX PLAZA', 'EXAMPLE MALL', 'HEARTLAND HUB'] as const;

/** Supermarket licences: the real columns and count, with invented rows. */
export const supermarkets: Table = table(
  [
    'licence_num',
    'licensee_name',
    'building_name',
    'block_house_num',
    'level_num',
    'unit_num',
    'street_name',
    'postal_code',
  ],
  478,
  (dice, index) => [
    `S${String(index + 1).padStart(5, '0')}X0000`,
    dice.pick(licensees),
    dice.pick(buildings),
    String(dice.between(1, 899)),
    dice.pick(['01', '02', 'B1', nothing]),
    dice.pick([String(dice.between(1, 99)).padStart(2, '0'), nothing]),
    dice.pick(shopStreets),
    String(dice.between(50000, 829999)).padStart(6, '0'),
  ],
);

const holidays = [
  ['01-01', "New Year's Day"],
  ['02-17', 'Chinese New Year'],
  ['02-18', 'Chinese New Year'],
  ['03-21', 'Hari Raya Puasa'],
  ['04-03', 'Good Friday'],
  ['05-01', 'Labour Day'],
  ['05-27', 'Hari Raya Haji'],
  ['05-31', 'Vesak Day'],
  ['06-01', 'Vesak Day (in lieu)'],
  ['08-09', 'National Day'],
  ['08-10', 'National Day (in lieu)'],
  ['11-08', 'Deepavali'],
  ['12-25', 'Christmas Day'],
] as const;

/** Public holidays: the count and years of the real table; moving feasts stand on the same day each year. */
export const publicHolidays: Table = table(['date', 'day', 'holiday'], 104, (_, index) => {
  const [day, name] = holidays[index % holidays.length] ?? holidays[0];
  const date = `${2020 + Math.floor(index / holidays.length)}-${day}`;
  return [date, new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(new Date(date)), name];
});

/** Registered contractors: the real columns, with few and invented rows. */
export const contractors: Table = table(
  [
    'company_name',
    'uen_no',
    'workhead',
    'grade',
    'additional_info',
    'expiry_date',
    'building_no',
    'street_name',
    'unit_no',
    'building_name',
    'postal_code',
    'tel_no',
  ],
  200,
  (dice, index) => [
    `SANDBOX BUILDERS ${index + 1} PTE LTD`,
    `2000${String(index).padStart(5, '0')}X`,
    dice.pick(['CW01', 'CW02', 'ME01']),
    dice.pick(['A1', 'B2', 'C3', 'Single Grade']),
    nothing,
    `2027-0${dice.between(1, 9)}-01`,
    String(dice.between(1, 99)),
    dice.pick(streets),
    nothing,
    dice.pick(buildings),
    String(dice.between(50000, 829999)).padStart(6, '0'),
    '60000000',
  ],
);

/** HDB car parks: the real columns, with few and invented rows. */
export const carParks: Table = table(
  [
    'car_park_no',
    'address',
    'x_coord',
    'y_coord',
    'car_park_type',
    'type_of_parking_system',
    'short_term_parking',
    'free_parking',
    'night_parking',
    'car_park_decks',
    'gantry_height',
    'car_park_basement',
  ],
  150,
  (dice, index) => [
    `SB${index + 1}`,
    `BLK ${dice.between(1, 899)} ${dice.pick(streets)}`,
    `${dice.between(12000, 44000)}.5`,
    `${dice.between(28000, 48000)}.25`,
    dice.pick(['SURFACE CAR PARK', 'MULTI-STOREY CAR PARK']),
    'ELECTRONIC PARKING',
    'WHOLE DAY',
    dice.pick(['NO', 'SUN & PH FR 7AM-10.30PM']),
    dice.pick(['YES', 'NO']),
    String(dice.between(0, 8)),
    dice.pick(['1.80', '2.15', '4.50']),
    dice.pick(['Y', 'N']),
  ],
  ['x_coord', 'y_coord', 'car_park_decks', 'gantry_height'],
);

/** A table of the sheet's composed example. */
export const parks: Table = table(['park_name'], 12, (_, index) => [`Sandbox park ${index + 1}`]);

function table(
  names: readonly string[],
  count: number,
  makeRow: (dice: Dice, index: number) => Row,
  numeric: readonly string[] = [],
): Table {
  const rows = madeRows(() => {
    const dice = new Dice(names.length * 1000 + count);
    return Array.from({ length: count }, (_, index) => makeRow(dice, index));
  });
  return { columns: columnsOf(names, numeric), rows };
}
