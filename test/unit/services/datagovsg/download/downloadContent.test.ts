import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { foreignContent } from '../../../../../src/services/datagovsg/download/downloadContent';

describe('foreignContent', () => {
  for (const [format, text, pattern] of [
    ['CSV', '', /sent an empty file/],
    ['GEOJSON', '', /sent an empty file/],
    [undefined, '', /sent an empty file/],
    ['CSV', '\n <!DOCTYPE html><html>', /sent a web page instead of the dataset \(CSV\), .*sign-in page/],
    ['csv', '<!-- ours -->\n<HTML>', /sent a web page/],
    [undefined, '\ufeff<html lang="en">', /sent a web page instead of the dataset, /],
    ['GEOJSON', '<body>', /sent a web page/],
    ['CSV', '{"code": 1}', /sent JSON/],
    ['CSV', '{ }', /sent JSON/],
    ['CSV', '[{"a": 1}]', /sent JSON/],
    ['CSV', '<?xml version="1.0"?><Error>', /sent XML/],
    ['GEOJSON', '<Error><Code>', /sent XML/],
    ['XLSX', '{"message": "no"}', /sent JSON/],
    ['CSV', ' \n\t \r\n', /sent an empty file/],
    ['CSV', '\ufeff\u00a0\n', /sent an empty file/],
    ['CSV', '\0\0\0\0', /sent an empty file/],
    ['CSV', '<?xml version="1.0"?>\n<!DOCTYPE html><html>', /sent a web page/],
    ['CSV', '\n'.repeat(600), /sent an empty file/],
    ['CSV', `${'\n'.repeat(600)}<html>`, /sent a web page/],
    ['CSV', '<!-- a --><!-- b --><?xml version="1.0"?><Error>', /sent XML/],
    ['CSV', ',,,\n,,,\n', /sent an empty file/],
    ['CSV', '"",""\n"",""\n', /sent an empty file/],
    ['CSV', ';;\r\n;;', /sent an empty file/],
    ['CSV', '<?xml version="1.0"?><?xml-stylesheet href="a.xsl"?>\n<!DOCTYPE html><html>', /sent a web page/],
    ['CSV', '<?a?><!-- b --><?c?><!-- d -->\n<html>', /sent a web page/],
    ['CSV', '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<html>', /sent a web page/],
    ['CSV', '<!DOCTYPE html SYSTEM "about:legacy-compat" [<!ENTITY a "b">]><html>', /sent a web page/],
    ['CSV', '<!doctype\nhtml><p>', /sent a web page/],
    ['CSV', '<p>Sorry, this file has moved.</p>\n', /sent a web page/],
    ['CSV', '<p>Sorry, this file has moved.\nTry again later.\n', /sent a web page/],
    ['CSV', '<div class="a, b">\n  Please log in\n</div>', /sent a web page/],
    ['CSV', '<script>window.location="https://login.example/?a=1,2";</script>', /sent a web page/],
    ['CSV', '<script src=/a.js></script>', /sent a web page/],
    ['CSV', '<br />\n<b>Warning</b>:  fopen(a,b) failed in <b>/x.php</b> on line <b>3</b><br />', /sent a web page/],
    ['CSV', '<h1>502 Bad Gateway</h1>', /sent a web page/],
    ['CSV', '<center><h1>503, Service Unavailable</h1></center>', /sent a web page/],
    ['CSV', '<style>body{margin:0;padding:0}</style>', /sent a web page/],
    ['CSV', '<a href="/login">Found</a>.', /sent a web page/],
    ['CSV', '<pre>Cannot GET /file</pre>', /sent a web page/],
    ['CSV', '<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>x</Name>', /sent XML/],
    ['CSV', '<ServiceExceptionReport version="1.1.1">\n<ServiceException>', /sent XML/],
    [
      'CSV',
      'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n',
      /sent a Git LFS pointer in place of the file/,
    ],
    [
      undefined,
      'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n',
      /sent a Git LFS pointer in place of the file/,
    ],
    ['CSV', 'PK\u0003\u0004..[Content_Types].xml', /sent an Excel workbook/],
    ['CSV', '%PDF-1.7\n', /sent a PDF/],
    ['CSV', '["Unauthorized"]', /sent JSON/],
    ['CSV', '404: Not Found', /sent a message from a server/],
    ['CSV', 'upstream connect error or disconnect/reset before headers', /sent a message from a server/],
    ['CSV', 'upstream request timeout', /sent a message from a server/],
    ['CSV', 'error code: 1015', /sent a message from a server/],
    ['CSV', '"Unauthorized"', /sent a message from a server/],
    ['GEOJSON', 'no healthy upstream', /sent a message from a server/],
  ] as const) {
    it(`refuses ${JSON.stringify(text.slice(0, 60))} for ${format ?? 'an unknown format'}`, () =>
      assert.match(foreignContent(Buffer.from(text), { format }) ?? '', pattern));
  }

  for (const bigEndian of [false, true]) {
    for (const mark of ['', '\ufeff']) {
      it(`refuses a web page in UTF-16 ${bigEndian ? 'BE' : 'LE'} ${mark && 'with a byte order mark'}`, () => {
        const bytes = Buffer.from(`${mark}<!doctype html><html>`, 'utf16le');
        assert.match(foreignContent(bigEndian ? bytes.swap16() : bytes, { format: 'CSV' }) ?? '', /sent a web page/);
      });
    }
  }

  it('refuses a web page in UTF-16 without a mark that is mostly Chinese', () => {
    const bytes = Buffer.from(`<html><title>${'请登录一下'.repeat(200)}</title>`, 'utf16le');
    for (const each of [bytes, Buffer.from(bytes).swap16()]) {
      assert.match(foreignContent(each, { format: 'CSV' }) ?? '', /sent a web page/);
    }
  });

  it('takes a table in UTF-16 without a mark that is mostly Chinese', () => {
    const bytes = Buffer.from(`城市,人口\n${'一二三,四五六\n'.repeat(200)}`, 'utf16le');
    for (const each of [bytes, Buffer.from(bytes).swap16()]) {
      assert.equal(foreignContent(each, { format: 'CSV' }), undefined);
    }
  });

  it('takes whatever begins with a column that was asked for', () => {
    for (const text of ['<p>\n', '<title>\n<b>x</b>\n', 'Not found']) {
      const columns = [text.split('\n')[0]!];
      assert.equal(foreignContent(Buffer.from(text), { format: 'CSV', columns }), undefined);
      assert.notEqual(foreignContent(Buffer.from(text), { format: 'CSV' }), undefined);
    }
  });

  it('takes every table, whatever its names and values are', () => {
    const sign = fc.constantFrom(
      '<',
      '>',
      '/',
      'p',
      'b',
      'title',
      'html',
      ' ',
      ',',
      '"',
      '{',
      '[',
      '!',
      '1',
      '一',
      '\n',
    );
    const value = fc
      .array(sign, { maxLength: 8 })
      .map(signs => signs.join(''))
      .filter(text => !text.includes('</'));
    const name = fc.oneof(fc.constantFrom('<title>', '<body', '<p>', '<html>', '{id}', '[SGD]', '<5 years'), value);
    const table = fc.integer({ min: 2, max: 5 }).chain(width =>
      fc.tuple(
        fc.array(
          name.filter(text => /\w/.test(text) && !/<\/|\/>|<!|\n/.test(text)),
          { minLength: width, maxLength: width },
        ),
        fc.array(fc.array(value, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 6 }),
      ),
    );
    fc.assert(
      fc.property(
        table,
        ([header, rows]) => foreignContent(Buffer.from(stringify([header, ...rows])), { format: 'CSV' }) === undefined,
      ),
      { numRuns: 2000 },
    );
  });

  it('refuses every page, whatever stands before its first element and in it', () => {
    const part = fc.constantFrom('<!-- a, b -->', '<?xml version="1.0"?>', '<?a b,c?>', '\n', ' ', '<!doctype html>');
    const element = fc.constantFrom(
      'html',
      'HEAD',
      'p',
      'div',
      'Script',
      'body',
      'title',
      'h1',
      'style',
      'form',
      'table',
    );
    const sentence = fc.string({ unit: fc.constantFrom('a', ',', ' ', '\n', ';', '一', '.', '1'), maxLength: 60 });
    const isPage = /sent (a web page|XML) instead/;
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), element, sentence, (parts, tag, text) => {
        const page = `${parts.join('')}<${tag}>${text}</${tag}>`;
        const wide = Buffer.from(page, 'utf16le');
        for (const bytes of [Buffer.from(page), wide, Buffer.from(wide).swap16()]) {
          assert.match(foreignContent(bytes, { format: 'CSV' }) ?? '', isPage);
        }
      }),
      { numRuns: 1000 },
    );
  });

  for (const [format, text] of [
    ['CSV', 'a,b\n1,2\n'],
    ['CSV', `${'\n'.repeat(600)}a,b\n1,2\n`],
    ['KML', `<!-- ${'x'.repeat(600)}`],
    [undefined, '\0'.repeat(64 * 1024)],
    ['CSV', '"<html>",b\n'],
    ['CSV', '<title>,<author>\nA,B\n'],
    ['CSV', '<title>,<author>\n'],
    ['CSV', '<title>;author\nA;B\n'],
    ['CSV', '<title>\tauthor\nA\tB\n'],
    ['CSV', '<title>\nA\nB\nC\n'],
    ['CSV', '<body mass index>,age\n21.5,40\n'],
    ['CSV', '<body weight,age\n50,40\n60,41\n'],
    ['CSV', '<a> group,<b> group\n1,2\n3,4\n'],
    ['CSV', '<p>,q\n0.05,"<p>x</p>"\n'],
    ['CSV', '<Error>,count\n"a, b",2\n'],
    ['CSV', '<h1>,<h2>\n1,2\n3'],
    ['CSV', 'not found,found\n1,2\n'],
    ['CSV', 'time out\n'],
    ['CSV', ',\n1,2\n'],
    ['CSV', '"",""\n1,2\n'],
    ['SHP', 'PK\u0003\u0004'],
    ['KML', 'PK\u0003\u0004doc.kml'],
    ['CSV', '<5 years,5 to 9 years\n'],
    ['CSV', '[SGD],{unit}\n'],
    ['GEOJSON', '{"type": "FeatureCollection"}'],
    ['KML', '<?xml version="1.0"?><kml>'],
    ['XLSX', 'PK\u0003\u0004'],
    ['SHP', '{"a": 1}'],
    [undefined, '{"type": "FeatureCollection"}'],
  ] as const) {
    it(`takes ${JSON.stringify(text.slice(0, 60))} for ${format ?? 'an unknown format'}`, () =>
      assert.equal(foreignContent(Buffer.from(text), { format }), undefined));
  }
});
