import assert from 'node:assert/strict';
import { foreignContent } from '../../../../../src/core/flows/download/downloadContent';

describe('foreignContent', () => {
  for (const [format, text, pattern] of [
    ['CSV', '', /sent an empty one/],
    ['GEOJSON', '', /sent an empty one/],
    [undefined, '', /sent an empty one/],
    ['CSV', '\n <!DOCTYPE html><html>', /is a web page, not the dataset \(CSV\).*log-in page/],
    ['csv', '<!-- ours -->\n<HTML>', /is a web page/],
    [undefined, '\ufeff<html lang="en">', /is a web page, not the dataset, /],
    ['GEOJSON', '<body>', /is a web page/],
    ['CSV', '{"code": 1}', /is JSON/],
    ['CSV', '{ }', /is JSON/],
    ['CSV', '[{"a": 1}]', /is JSON/],
    ['CSV', '<?xml version="1.0"?><Error>', /is XML/],
    ['GEOJSON', '<Error><Code>', /is XML/],
    ['XLSX', '{"message": "no"}', /is JSON/],
    ['CSV', ' \n\t \r\n', /sent an empty one/],
    ['CSV', '\ufeff\u00a0\n', /sent an empty one/],
    ['CSV', '\0\0\0\0', /sent an empty one/],
    ['CSV', '<?xml version="1.0"?>\n<!DOCTYPE html><html>', /is a web page/],
    ['CSV', '\n'.repeat(600), /sent an empty one/],
    ['CSV', `${'\n'.repeat(600)}<html>`, /is a web page/],
    ['CSV', '<!-- a --><!-- b --><?xml version="1.0"?><Error>', /is XML/],
  ] as const) {
    it(`refuses ${JSON.stringify(text.slice(0, 60))} for ${format ?? 'an unknown format'}`, () =>
      assert.match(foreignContent(Buffer.from(text), format) ?? '', pattern));
  }

  for (const bigEndian of [false, true]) {
    for (const mark of ['', '\ufeff']) {
      it(`refuses a web page in UTF-16 ${bigEndian ? 'BE' : 'LE'} ${mark && 'with a byte order mark'}`, () => {
        const bytes = Buffer.from(`${mark}<!doctype html><html>`, 'utf16le');
        assert.match(foreignContent(bigEndian ? bytes.swap16() : bytes, 'CSV') ?? '', /is a web page/);
      });
    }
  }

  for (const [format, text] of [
    ['CSV', 'a,b\n1,2\n'],
    ['CSV', `${'\n'.repeat(600)}a,b\n1,2\n`],
    ['KML', `<!-- ${'x'.repeat(600)}`],
    [undefined, '\0'.repeat(64 * 1024)],
    ['CSV', '"<html>",b\n'],
    ['CSV', '<5 years,5 to 9 years\n'],
    ['CSV', '[SGD],{unit}\n'],
    ['GEOJSON', '{"type": "FeatureCollection"}'],
    ['KML', '<?xml version="1.0"?><kml>'],
    ['XLSX', 'PK\u0003\u0004'],
    ['SHP', '{"a": 1}'],
    [undefined, '{"type": "FeatureCollection"}'],
  ] as const) {
    it(`takes ${JSON.stringify(text.slice(0, 60))} for ${format ?? 'an unknown format'}`, () =>
      assert.equal(foreignContent(Buffer.from(text), format), undefined));
  }
});
