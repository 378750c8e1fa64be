/** One entry of the sandbox's list of collections. */
export interface Collection {
  id: string;
  name: string;
  description: string;
  agency: string;
  createdAt: string;
  lastUpdatedAt: string;
  frequency: string;
  sources: readonly string[];
  datasetIds: readonly string[];
}

const usual = { createdAt: '2024-01-15T09:00:00+08:00', lastUpdatedAt: '2026-10-01T09:00:00+08:00' };

const sandboxTopics = [
  'Parks',
  'Libraries',
  'Transport',
  'Energy',
  'Water',
  'Housing',
  'Health',
  'Schools',
  'Visitors',
];

/** Enough for a second page; each holds a few of the invented datasets. */
const sandboxCollections: readonly Collection[] = sandboxTopics.map((topic, index) => ({
  ...usual,
  id: String(9002 + index),
  name: `Sandbox ${topic.toLowerCase()}`,
  description: 'Invented datasets.',
  agency: 'Sandbox Agency',
  frequency: 'monthly',
  sources: ['Sandbox Agency'],
  datasetIds: [100, 200, 300].map(first => `d_${String(first + index).padStart(32, '0')}`),
}));

/** The first is also the first of the real list; its two datasets have invented ids. */
export const collections: readonly Collection[] = [
  {
    id: '471',
    name: 'TradeNet Service Centres & Certified Vendors',
    description: 'Service centres and vendors.',
    agency: 'Singapore Customs',
    createdAt: '2018-11-07T19:04:51+08:00',
    lastUpdatedAt: '2024-06-06T15:06:15+08:00',
    frequency: 'ad-hoc',
    sources: ['Singapore Customs'],
    datasetIds: ['d_00000000000000000000000000000003', 'd_00000000000000000000000000000004'],
  },
  {
    ...usual,
    id: '189',
    name: 'Resale Flat Prices',
    description: 'Resale transacted prices.',
    agency: 'Housing & Development Board',
    frequency: 'daily',
    sources: ['Housing & Development Board'],
    datasetIds: ['d_8b84c4ee58e3cfc0ece0d773c8ca6abc'],
  },
  {
    ...usual,
    id: '16',
    name: 'Listing of Registered Contractors',
    description: 'Contractors registered with BCA.',
    agency: 'Building and Construction Authority',
    frequency: 'monthly',
    sources: ['Building and Construction Authority'],
    datasetIds: ['d_dcda79be4aded5f9e769b8e23ff69b47'],
  },
  {
    ...usual,
    id: '9001',
    name: 'Sandbox collection',
    description: 'The datasets that exist in the sandbox only.',
    agency: 'Sandbox Agency',
    frequency: 'ad-hoc',
    sources: ['Sandbox Agency'],
    datasetIds: [
      'd_07c63be0f37e6e59c07a4ddc2fd87fcb',
      'd_00000000000000000000000000000001',
      'd_00000000000000000000000000000002',
    ],
  },
  ...sandboxCollections,
];
