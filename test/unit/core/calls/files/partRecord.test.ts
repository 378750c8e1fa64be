import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { newPartName, partRecordOf, readPartRecord } from '../../../../../src/core/calls/files/partRecord';
import { temporaryFolder } from '../../../support/temporaryFolder';

describe('readPartRecord', () => {
  const read = (text: string) => {
    const file = join(temporaryFolder(), 'x.csv');
    writeFileSync(partRecordOf(file), text, { mode: 0o600 });
    return { file, record: readPartRecord(file) };
  };

  it('takes anything else than a record for none, and never fails', async () => {
    const name = newPartName('x.csv');
    const near = fc.record(
      {
        part: fc.oneof(fc.constant(name), fc.string()),
        identity: fc.jsonValue(),
        bytes: fc.oneof(fc.nat(), fc.jsonValue()),
        etag: fc.jsonValue(),
        totalBytes: fc.jsonValue(),
        processId: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.json(),
          fc.string(),
          near.map(each => JSON.stringify(each)),
        ),
        async text => {
          const record = await read(text).record;
          assert.ok(record === undefined || (record.part === name && Number.isSafeInteger(record.bytes)));
        },
      ),
    );
  });

  it('takes a record for none whose identity is too deep to be compared', async () => {
    const deep = '{"a":'.repeat(20_000) + '1' + '}'.repeat(20_000);
    const text = `{"part":${JSON.stringify(newPartName('x.csv'))},"bytes":1,"identity":${deep}}`;
    assert.equal(await read(text).record, undefined);
  });
});
