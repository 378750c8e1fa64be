import type { PublishLook, PublishInputs } from '../../../src/services/datagovsg/publish/publishTypes';
import type { Preflight } from '../../../src/services/datagovsg/fileCheck/preflight';
import type { PreflightFinding } from '../../../src/services/datagovsg/fileCheck/preflightFinding';

export const samplePublishing: PublishInputs = {
  mode: 'replace',
  environment: 'sandbox',
  keyId: 'write',
  datasetId: 'd_07c63be0f37e6e59c07a4ddc2fd87fcb',
  file: '/data/parks.csv',
};

export const sampleFinding = (severity: PreflightFinding['severity'], more: Partial<PreflightFinding> = {}) => ({
  ...{ severity, message: `An ${severity}.`, evidence: 'seenInFile' as const, ...more },
});

/** What a look at a file of two rows and a dataset of twelve has shown. */
export function sampleLook(preflight: Partial<Preflight> = {}, more: Partial<PublishLook> = {}): PublishLook {
  return {
    account: 'officer@example.gov.sg',
    dataset: { id: samplePublishing.datasetId, name: 'Sandbox parks', columns: [] },
    today: { total: 12, rows: [{ park_name: 'One' }, { park_name: 'Two' }] },
    preflight: {
      findings: [],
      names: ['park_name'],
      rows: 2,
      isWhole: true,
      firstRows: [['East'], ['West']],
      lastRows: [],
      differences: [],
      identity: { sizeBytes: 20, modifiedMs: 5 },
      ...preflight,
    },
    ...more,
  };
}
