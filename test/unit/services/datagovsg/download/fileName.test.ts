import assert from 'node:assert/strict';
import { basename } from 'node:path';
import fc from 'fast-check';
import { proposedFileName } from '../../../../../src/services/datagovsg/download/fileName';

describe('proposedFileName', () => {
  for (const [name, format, proposed] of [
    ['List of Supermarket Licences', 'CSV', 'List of Supermarket Licences.csv'],
    ['Hawker Centres (GEOJSON)', 'GEOJSON', 'Hawker Centres (GEOJSON).geojson'],
    ['../../etc/passwd', 'CSV', 'etc passwd.csv'],
    ['C:\\Windows\\x', 'CSV', 'C Windows x.csv'],
    ['.bashrc', 'PDF', 'bashrc.pdf'],
    ['CON', 'CSV', 'CON data.csv'],
    ['a\u202Egpj.exe', 'CSV', 'a gpj exe.csv'],
    ['$(rm -rf ~)`"\'', 'KML', '(rm -rf ).kml'],
    ['...', 'XLSX', 'd_1.xlsx'],
    ['Umfrage für Großväter 祖父', 'CSV', 'Umfrage für Großväter 祖父.csv'],
    ['Something', '../exe', 'Something'],
  ] as const) {
    it(`makes “${proposed}” of “${name}”`, () => assert.equal(proposedFileName(name, 'd_1', format), proposed));
  }

  it('leaves room for the names of an unfinished file, in every script', () => {
    const name = proposedFileName('市镇会'.repeat(100), 'd_1', 'GEOJSON');
    assert.match(name, /^(市镇会)+市?镇?\.geojson$/);
    assert.ok(Buffer.byteLength(`${name}.part.json.new`) <= 255);
  });

  it('never makes a path, a hidden file or a long name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string(), (name, id) => {
        const proposed = proposedFileName(name, id, 'CSV');
        assert.equal(basename(proposed), proposed);
        assert.doesNotMatch(proposed, /^[.\s]|[/\\:*?"<>|\p{Cc}\p{Cf}]/u);
        assert.ok(proposed.length > '.csv'.length && Buffer.byteLength(proposed) <= 160);
      }),
    );
  });
});
