import assert from 'node:assert/strict';
import { redacting } from '../../../../src/core/calls/redact';
import {
  exchangeRedactor,
  redactAnswer as redactWith,
  redactFindings,
  redactRequest,
  redactValues,
} from '../../../../src/core/calls/redactExchange';
import type { Answer } from '../../../../src/core/model/exchange';
import { makeKey } from '../../support/makeKeys';
import { operationOf } from '../../../../src/services';
import { Secret } from '../../../../src/core/keys/secret';

const answer = (body: string, headers: Answer['headers'] = []): Answer => ({
  status: 200,
  headers,
  body,
  bodyBytes: body.length,
  wireBytes: body.length,
  timings: { firstByteMs: 1, lastByteMs: 2 },
});

const redactAnswer = (sent: Answer, operationId: string, secret?: string): Answer =>
  redactWith(
    sent,
    exchangeRedactor(secret === undefined ? undefined : new Secret(secret), operationOf(operationId), sent),
  );

describe('redactAnswer', () => {
  it('takes the key out of headers and body, and keeps the size that was received', () => {
    const key = makeKey();
    const redacted = redactAnswer(answer(`{"key":"${key}"}`, [['x-echo', `got ${key}`]]), 'whoami', key);
    assert.deepEqual(redacted.headers, [['x-echo', 'got •••']]);
    assert.equal(redacted.body, '{"key":"•••"}');
    assert.equal(redacted.bodyBytes, 10 + key.length);
  });

  for (const operationId of ['getUploadLink', 'getAppendLink', 'initiateDownload', 'pollDownload']) {
    for (const [form, write] of [
      ['plain', (text: string) => text],
      ['escaped', (text: string) => text.replaceAll('/', '\\/').replaceAll('&', '\\u0026')],
    ] as const) {
      it(`takes what makes it usable out of the ${form} link of ${operationId}, whatever it is called`, () => {
        const [token, other] = [makeKey(), makeKey()];
        const { body } = redactAnswer(
          answer(write(`{"code":0,"data":{"url":"https://s3.example/a.csv?ticket=${token}&sig=${other}"}}`)),
          operationId,
        );
        assert.ok(!body.includes(token) && !body.includes(other), body);
        assert.deepEqual(JSON.parse(body), { code: 0, data: { url: 'https://s3.example/a.csv?•••' } });
      });
    }
  }

  it('takes out a whole link that has no query', () => {
    const body = `{"data":{"url":"https://s3.example/${makeKey()}"}}`;
    assert.equal(redactAnswer(answer(body), 'getUploadLink').body, '{"data":{"url":"•••"}}');
  });

  for (const body of ['', 'no json', '{}', '{"data":null}', '{"data":{"url":5}}']) {
    it(`leaves ${body || 'an empty answer'} to an operation with links as it is`, () =>
      assert.equal(redactAnswer(answer(body), 'getUploadLink').body, body));
  }
});

describe('redactAnswer of what cannot be searched', () => {
  for (const [what, link] of [
    ['30 kB of %', `https://s3.example/a?${'%'.repeat(30_000)}`],
    ['2 million characters', `https://s3.example/a?x=${'a'.repeat(2_000_000)}`],
  ] as const) {
    it(`drops the body for a link of ${what}, says so, and keeps the rest`, () => {
      const body = JSON.stringify({ data: { url: link } });
      const redacted = redactAnswer(answer(body, [['x-a', 'b']]), 'getUploadLink', makeKey());
      assert.match(redacted.body, /^The body \(\d+ bytes\) is not shown/);
      assert.equal(redacted.isBodyDropped, true);
      assert.deepEqual(redacted.headers, [['x-a', 'b']]);
      assert.deepEqual([redacted.status, redacted.bodyBytes], [200, body.length]);
    });
  }
});

describe('redactFindings and header names', () => {
  it('hold no key that an answer wrote with escapes', () => {
    const key = makeKey();
    const escaped = [...key].map(character => `\\u00${character.charCodeAt(0).toString(16)}`).join('');
    const sent = answer(`{"message":"${escaped} is wrong"}`, [[`x-${key}`, escaped]]);
    const redacted = redactAnswer(sent, 'whoami', key);
    assert.deepEqual(redacted.headers, [['x-•••', '•••']]);
    assert.equal(redacted.body, '{"message":"••• is wrong"}');
    const finding = { id: 'said', title: 'It says', detail: `${key} is wrong`, evidence: 'seenInThisCall' } as const;
    assert.equal(redactFindings([finding], redacting(new Secret(key)))[0]?.detail, '••• is wrong');
  });
});

describe('redactRequest', () => {
  it('takes out a key that was typed into a field', () => {
    const key = makeKey('a/');
    const request = redactRequest(
      {
        operationId: 'createPayment',
        api: 'paysg',
        environment: 'sandbox',
        method: 'POST',
        url: `https://host.example/${encodeURIComponent(key)}?q=${key}`,
        headers: { 'idempotency-key': key },
        body: JSON.stringify({ payer_name: key }),
      },
      redacting(new Secret(key)),
    );
    assert.deepEqual(
      [request.url, request.headers['idempotency-key'], request.body],
      ['https://host.example/•••?q=•••', '•••', '{"payer_name":"•••"}'],
    );
  });
});

describe('redactValues', () => {
  it('takes a key out of every text, however deep, and out of names', () => {
    const key = makeKey();
    const values = redactValues(
      { q: key, filters: { town: ['x', key], [key]: 1 }, limit: 5 },
      redacting(new Secret(key)),
    );
    assert.deepEqual(values, { q: '•••', filters: { town: ['x', '•••'], '•••': 1 }, limit: 5 });
  });

  for (const key of ['1', ':', '"', 'true']) {
    it(`keeps numbers and form when the key is ${key}`, () =>
      assert.deepEqual(redactValues({ limit: 1, withDatasetMetadata: true }, redacting(new Secret(key))), {
        limit: 1,
        withDatasetMetadata: true,
      }));
  }
});
