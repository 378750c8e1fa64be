import assert from 'node:assert/strict';
import { pagePolicy } from '../../../../src/host/panel/pagePolicy';

describe('pagePolicy', () => {
  const directives = new Map(
    pagePolicy('https://files.example', 'abc')
      .split('; ')
      .map(each => [each.slice(0, each.indexOf(' ')), each.slice(each.indexOf(' ') + 1)]),
  );
  for (const [name, allowed] of [
    ['default-src', `'none'`],
    ['base-uri', `'none'`],
    ['form-action', `'none'`],
    ['script-src', `'nonce-abc'`],
    ['style-src', 'https://files.example'],
    ['font-src', 'https://files.example'],
    ['img-src', 'data:'],
  ] as const) {
    it(`${name} ${allowed}`, () => assert.equal(directives.get(name), allowed));
  }
});
