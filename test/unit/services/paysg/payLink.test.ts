import assert from 'node:assert/strict';
import { payAddresses, payPage } from '../../../../src/services/paysg/payLink';
import type { Exchange } from '../../../../src/core/model/exchange';
import { sampleExchange } from '../../support/sampleExchange';

const sandbox = 'http://127.0.0.1:4010';

describe('payPage', () => {
  for (const [address, expected] of [
    ['https://pay.gov.sg/payments/a', 'https://pay.gov.sg/payments/a'],
    ['http://staging.pay.gov.sg/payments/a', 'https://staging.pay.gov.sg/payments/a'],
    [`${sandbox}/staging.pay.gov.sg/payments/a`, `${sandbox}/staging.pay.gov.sg/payments/a`],
    ['https://pay.gov.sg.example/payments/a', undefined],
    ['https://evilpay.gov.sg/payments/a', undefined],
    ['https://pay.gov.sg@example.com/a', undefined],
    ['https://user:word@pay.gov.sg/a', undefined],
    ['https://pay.gov.sg:8443/a', undefined],
    ['javascript:alert(1)//pay.gov.sg', undefined],
    ['file://pay.gov.sg/a', undefined],
    ['http://127.0.0.1:4011/a', undefined],
    ['no address', undefined],
    [null, undefined],
  ] as const) {
    it(`${expected ? 'opens' : 'refuses'} ${String(address)}`, () => assert.equal(payPage(address, sandbox), expected));
  }

  it('refuses an address of this machine when no sandbox runs', () => {
    assert.equal(payPage(`${sandbox}/payments/a`, undefined), undefined);
  });
});

describe('payAddresses', () => {
  const exchange = (body: object, environment: 'staging' | 'sandbox' = 'staging'): Exchange => {
    const sample = sampleExchange('createPayment', { body });
    const url =
      environment === 'staging' ? 'https://api-staging.pay.gov.sg/v1/x' : `${sandbox}/api-staging.pay.gov.sg/v1/x`;
    return { ...sample, request: { ...sample.request, environment, url } };
  };
  const page = 'https://staging.pay.gov.sg/payments/a';
  const picture = 'https://api-staging.pay.gov.sg/v1/public/payments/a-qr.png';

  it('gives the page, and the picture on the host that was asked', () => {
    const found = payAddresses(exchange({ payment_url: page, payment_qr_code_url: picture }), sandbox);
    assert.deepEqual(found, { page, qrCode: picture });
  });

  it('leaves out a picture elsewhere', () => {
    const found = payAddresses(
      exchange({ payment_url: page, payment_qr_code_url: 'https://pay.gov.sg/a.png' }),
      sandbox,
    );
    assert.deepEqual(found, { page });
  });

  it('does not take the sandbox for staging', () => {
    const sandboxPage = `${sandbox}/staging.pay.gov.sg/payments/a`;
    assert.equal(payAddresses(exchange({ payment_url: sandboxPage }), sandbox), undefined);
    assert.deepEqual(payAddresses(exchange({ payment_url: sandboxPage }, 'sandbox'), sandbox), { page: sandboxPage });
  });

  for (const body of [{}, { payment_url: 7 }, { payment_url: 'https://example.com' }]) {
    it(`gives nothing for ${JSON.stringify(body)}`, () =>
      assert.equal(payAddresses(exchange(body), sandbox), undefined));
  }
});
