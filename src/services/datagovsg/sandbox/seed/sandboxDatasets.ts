import { columnsOf, type Dataset, type Table } from '../dataset';
import { computedRows, type Row } from '../rows';
import { Dice } from './dice';
import { streets, streetsByTown } from './places';

/** Lists of places: one row each. */
const places =
  'libraries,playgrounds,bus stops,clinics,gyms,swimming pools,car wash bays,dog runs,community gardens,kindergartens,' +
  'post boxes,bicycle racks,museums,galleries,campsites,barbecue pits,fitness corners,recycling points,water coolers,charging points';
/** Counts by month. */
const monthly =
  'visitor arrivals,library loans,water sales,recycled paper,bus rides,parcel deliveries,tree plantings,museum visits,' +
  'swim lessons,bicycle hires,hotel nights,ferry trips,permit requests,hotline calls,online forms';
/** Values by year and town. */
const yearly =
  'households,residents,shops,trees,street lamps,bus services,schools,flats built,park hectares,bicycle path km,' +
  'car park lots,childcare places,clinic visits,waste tonnes,energy savings';

interface Kind {
  columns: Table['columns'];
  count: number;
  rowAt(dice: Dice, index: number): Row;
}

const placeKind: Kind = {
  columns: columnsOf(['name', 'town', 'street_name', 'postal_code', 'opened_on']),
  count: 60,
  rowAt: (dice, index) => [
    `Sandbox place ${index + 1}`,
    dice.pick(streetsByTown)[0],
    dice.pick(streets),
    String(dice.between(50000, 829999)).padStart(6, '0'),
    `20${dice.between(10, 25)}-0${dice.between(1, 9)}-15`,
  ],
};
const monthKind: Kind = {
  columns: columnsOf(['month', 'count'], ['count']),
  count: 118,
  rowAt: (dice, index) => [
    `${2017 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
    String(dice.between(1000, 90000)),
  ],
};
const townKind: Kind = {
  columns: columnsOf(['year', 'town', 'value'], ['value']),
  count: 10 * streetsByTown.length,
  rowAt: (dice, index) => [
    String(2016 + Math.floor(index / streetsByTown.length)),
    streetsByTown[index % streetsByTown.length]?.[0] ?? '',
    String(dice.between(1, 5000)),
  ],
};

const common = {
  createdAt: '2025-02-01T09:00:00+08:00',
  lastUpdatedAt: '2026-09-01T09:00:00+08:00',
  agency: 'Sandbox Agency',
  format: 'CSV',
  collectionIds: [],
};

/** Many small invented tables, so that a catalogue has pages to turn and things to find. */
export const sandboxDatasets: readonly Dataset[] = [
  ...inventedOf(places, placeKind, 100),
  ...inventedOf(monthly, monthKind, 200),
  ...inventedOf(yearly, townKind, 300),
];

function inventedOf(topics: string, kind: Kind, firstNumber: number): Dataset[] {
  return topics.split(',').map((topic, index) => {
    const number = firstNumber + index;
    const rows = computedRows(kind.count, place => kind.rowAt(new Dice(number * 1000 + place), place));
    return {
      ...common,
      id: `d_${String(number).padStart(32, '0')}`,
      name: `Sandbox ${topic}`,
      description: `Invented data about ${topic}.`,
      sizeBytes: kind.count * kind.columns.length * 9,
      table: { columns: kind.columns, rows },
    };
  });
}

const largeCount = 250_000;

/** As many rows as the largest tables of the real catalogue have: for paging and downloads that take a while. */
export const largeDataset: Dataset = {
  ...common,
  id: 'd_00000000000000000000000000000005',
  name: 'Sandbox meter readings',
  description: `${largeCount} invented rows, to try long downloads and paging with.`,
  sizeBytes: 12_139_257,
  table: {
    columns: columnsOf(['reading_id', 'date', 'town', 'street_name', 'kwh'], ['kwh']),
    rows: computedRows(largeCount, index => {
      const dice = new Dice(index);
      const date = new Date(Date.UTC(2016, 0, 1) + Math.floor(index / 64) * 86_400_000).toISOString().slice(0, 10);
      const [town, townStreets] = dice.pick(streetsByTown);
      return [
        `R${String(index + 1).padStart(7, '0')}`,
        date,
        town,
        dice.pick(townStreets),
        String(dice.between(80, 900)),
      ];
    }),
  },
};
