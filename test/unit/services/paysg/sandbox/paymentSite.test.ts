import assert from 'node:assert/strict';
import { PNG } from 'pngjs';
import { encode } from 'uqr';
import { at, sandboxForTests, send, type Received } from '../../../core/sandbox/sandboxUnderTest';
import { newPayment, paysgClient } from './paysgUnderTest';

describe('the payment page', () => {
  const sandbox = sandboxForTests({ now: () => Date.UTC(2026, 10, 2, 1, 2, 3, 4) });
  const { call, create, refund } = paysgClient(sandbox);

  const tokenIn = (page: Received): string =>
    /name="token" value="([^"]+)"/.exec(page.text)?.[1] ?? assert.fail('no form');
  const post = (url: string, token: string, headers: Readonly<Record<string, string>> = {}): Promise<Received> =>
    send(url, '', {
      method: 'POST',
      body: new URLSearchParams({ token }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });
  const made = async (values: object = {}): Promise<{ id: string; url: string }> => {
    const { json } = await create(values);
    return { id: String(at(json, 'id')), url: String(at(json, 'payment_url')) };
  };
  const pay = async (url: string): Promise<Received> => post(`${url}/pay`, tokenIn(await send(url, '')));

  it('says what it is, runs nothing and shows what is to be paid', async () => {
    const { url } = await made({ amount_in_cents: 1234567, payer_name: 'Tan <b>Ah</b> Kow' });
    const { status, text, headers } = await send(url, '');
    assert.equal(status, 200);
    for (const part of [
      'not PaySG',
      'S$12,345.67',
      'Tan &lt;b&gt;Ah&lt;/b&gt; Kow',
      'Pay (no money moves)',
      'Unpaid',
    ]) {
      assert.ok(text.includes(part), part);
    }
    assert.match(
      String(headers['content-security-policy']),
      /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self';/,
    );
    assert.ok(!text.includes('<script'));
  });

  it('pays, once', async () => {
    const { id, url } = await made();
    const paid = await pay(url);
    assert.deepEqual([paid.status, paid.headers['location']], [303, new URL(url).pathname]);
    const { json } = await call(`/${id}`);
    assert.deepEqual([at(json, 'payment_status'), at(json, 'latest_status')], ['paid', 'paid']);
    assert.equal(at(json, 'payment_succeeded_timestamp'), '2026-11-02T09:02:03.004+08:00');
    const page = await send(url, '');
    assert.match(page.text, /cannot be paid again/);
    assert.match(page.text, /Paid on 2 November 2026 at 9:02:03/);
    assert.ok(!page.text.includes('<form'));
    assert.equal((await refund(id, 1000)).status, 200);
  });

  it('cancels', async () => {
    const { id, url } = await made();
    const { status } = await post(`${url}/cancel`, tokenIn(await send(url, '')));
    assert.equal(status, 303);
    assert.equal(at((await call(`/${id}`)).json, 'payment_status'), 'cancelled');
    assert.match((await send(url, '')).text, /is cancelled and can no longer be paid/);
  });

  it('leads back to return_url with the ids, and lets the form do so', async () => {
    const { id, url } = await made({ return_url: 'https://www.example.gov.sg/paid?case=7#end' });
    const page = await send(url, '');
    assert.match(
      String(page.headers['content-security-policy']),
      /form-action 'self' https:\/\/www\.example\.gov\.sg;/,
    );
    const { status, headers } = await post(`${url}/pay`, tokenIn(page));
    const { paymentServiceId } = sandbox.info.paysg;
    const query = `case=7&paysg_payment_id=${id}&paysg_payment_service_id=${paymentServiceId}`;
    assert.deepEqual([status, headers['location']], [303, `https://www.example.gov.sg/paid?${query}#end`]);
    assert.match(String(headers['x-sandbox-guess']), /query parameters of return_url/);
  });

  it('stays at the name that it was opened by, which its policy is about', async () => {
    const { url } = await made();
    const local = url.replace('127.0.0.1', 'localhost');
    const page = await send(local, '');
    assert.match(page.text, /action="\/staging\.pay\.gov\.sg\/payments\/[^/]+\/pay"/);
    const paid = await post(`${local}/pay`, tokenIn(page), { origin: new URL(local).origin });
    assert.deepEqual([paid.status, paid.headers['location']], [303, new URL(url).pathname]);
  });

  it('does not lead back after a cancel', async () => {
    const { url } = await made({ return_url: 'https://www.example.gov.sg/paid' });
    const { headers } = await post(`${url}/cancel`, tokenIn(await send(url, '')));
    assert.equal(headers['location'], new URL(url).pathname);
  });

  it('takes a form once, for its own payment only, and none of another origin', async () => {
    const [one, two] = [await made(), await made()];
    const token = tokenIn(await send(one.url, ''));
    assert.equal((await post(`${two.url}/pay`, token)).status, 403);
    assert.equal((await post(`${one.url}/pay`, token)).status, 403);
    assert.equal((await post(`${one.url}/pay`, 'guessed')).status, 403);
    for (const origin of ['https://evil.example', 'null']) {
      const fresh = tokenIn(await send(one.url, ''));
      assert.equal((await post(`${one.url}/pay`, fresh, { origin })).status, 403);
    }
    const own = tokenIn(await send(one.url, ''));
    assert.equal((await post(`${one.url}/pay`, own, { origin: sandbox.info.url })).status, 303);
    assert.equal(at((await call(`/${two.id}`)).json, 'payment_status'), 'unpaid');
  });

  it('says that a payment was settled meanwhile', async () => {
    const { url } = await made();
    const [first, second] = [tokenIn(await send(url, '')), tokenIn(await send(url, ''))];
    assert.equal((await post(`${url}/pay`, first)).status, 303);
    const late = await post(`${url}/cancel`, second);
    assert.equal(late.status, 409);
    assert.match(late.text, /has already been paid/);
  });

  it('pays with a form only', async () => {
    const { url } = await made();
    assert.equal((await send(`${url}/pay`, '')).status, 405);
    assert.equal((await send(url, '', { method: 'POST', body: 'x' })).status, 405);
    assert.equal((await send(sandbox.info.url, '/pay.gov.sg/payments/none/pay', { method: 'POST' })).status, 404);
  });
});

describe('payment_qr_code_url', () => {
  const sandbox = sandboxForTests();
  const { create } = paysgClient(sandbox);

  it('is a PNG that leads to the payment page, without a key', async () => {
    const { json } = await create();
    const [qrUrl, pageUrl] = [String(at(json, 'payment_qr_code_url')), String(at(json, 'payment_url'))];
    assert.equal(qrUrl, `${sandbox.info.paysg.baseUrl}/v1/public/payments/${String(at(json, 'id'))}-qr.png`);
    const response = await fetch(qrUrl);
    assert.deepEqual([response.status, response.headers.get('content-type')], [200, 'image/png']);
    assert.match(response.headers.get('x-sandbox-guess') ?? '', /QR code/);
    const png = PNG.sync.read(Buffer.from(await response.arrayBuffer()));
    const { data, size } = encode(pageUrl, { border: 4 });
    const scale = png.width / size;
    const isDark = (row: number, column: number): boolean =>
      png.data[((row * scale + 1) * png.width + column * scale + 1) * 4] === 0;
    assert.deepEqual(
      data,
      data.map((modules, row) => modules.map((_, column) => isDark(row, column))),
    );
  });

  it('is not there for an unknown payment', async () => {
    assert.equal((await send(sandbox.info.paysg.baseUrl, '/v1/public/payments/none-qr.png')).status, 404);
  });

  it('is of the host that made the payment', async () => {
    const { url, paysg } = sandbox.info;
    const path = `/api.pay.gov.sg/v1/payment-services/${paysg.paymentServiceId}/payments`;
    const { json } = await send(url, path, { method: 'POST', body: newPayment, headers: { 'x-api-key': paysg.key } });
    assert.ok(String(at(json, 'payment_qr_code_url')).startsWith(`${url}/api.pay.gov.sg/v1/public/payments/`));
  });
});
