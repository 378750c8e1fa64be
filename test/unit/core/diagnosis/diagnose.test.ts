import assert from 'node:assert/strict';
import { operations, profileOf, profiles, services } from '../../../../src/services';
import type { KnownCause } from '../../../../src/core/model/apiProfile';
import type { ApiId } from '../../../../src/core/model/operation';
import type { Finding } from '../../../../src/core/model/exchange';
import { diagnose } from '../../../../src/core/diagnosis/diagnose';
import { sampleExchange, type SampleAnswer } from '../../support/sampleExchange';

const findingsOf = (operationId: string, answer: SampleAnswer): readonly Finding[] =>
  diagnose(services, sampleExchange(operationId, answer));
const idsOf = (operationId: string, answer: SampleAnswer): readonly string[] =>
  findingsOf(operationId, answer).map(({ id }) => id);

const html = '<html><body>Forbidden</body></html>';
const paysgError = { error: { type: 'some_type', code: 'some_code', message: 'In the words of PaySG' } };
const wrapperError = { code: 24, name: 'SOME_NAME', data: null, errorMsg: 'In the words of data.gov.sg' };
const ckanError = { success: false, error: { __type: 'Validation Error', filters: ['no such column'] } };
const ownError: Readonly<Record<ApiId, object>> = { paysg: paysgError, datagovsg: wrapperError };

/** The answers that a cause speaks of, one for each of its statuses and operations. */
function answersOf(api: ApiId, { when }: KnownCause): { operationId: string; answer: SampleAnswer }[] {
  const any = api === 'paysg' ? 'retrievePayment' : 'datastoreSearch';
  const shown = when.body && { [when.body.pointer.slice(1)]: when.body.equals[0] };
  const body = when.ownErrorForm === false ? html : { ...ownError[api], ...shown };
  const withKey = when.withKey ?? true;
  return (when.operationIds ?? [any]).flatMap(operationId =>
    (when.status ?? [400]).map(status => ({ operationId, answer: { status, body, withKey } })),
  );
}

describe('diagnose', () => {
  for (const profile of profiles) {
    for (const cause of profile.causes) {
      it(`finds ${cause.id} wherever it is said to apply`, () => {
        for (const { operationId, answer } of answersOf(profile.id, cause)) {
          const found = findingsOf(operationId, answer).find(({ id }) => id === cause.id);
          assert.equal(found?.title, cause.title, `${operationId} ${answer.status}`);
          assert.equal('when' in (found ?? {}), false);
        }
      });
    }
  }

  it('says that an answer is too large to be checked, and nothing else of it', () => {
    const body = `[${'[],'.repeat(300_000)}1]`;
    assert.deepEqual(idsOf('datastoreSearch', { body }), ['notChecked']);
    assert.deepEqual(idsOf('datastoreSearch', { body: '<'.repeat(9_000_000) }), ['notJson']);
  });

  const byStatus: readonly [string, SampleAnswer, readonly string[]][] = [
    ['createPayment', { status: 400, body: paysgError }, ['said', 'paysg.badRequest']],
    ['createPayment', { status: 200, body: '' }, ['emptied']],
    [
      'realtimeUv',
      { status: 403, body: { message: 'Missing Authentication Token' } },
      ['said', 'datagovsg.noSuchPath'],
    ],
    ['datastoreSearch', { status: 200, body: '' }, ['emptied']],
    ['sendPaymentEmail', { status: 200, body: '' }, []], // its answer is documented without a body
    ['createPayment', { status: 401, body: paysgError }, ['said', 'paysg.keyRejected']],
    ['createPayment', { status: 401, body: paysgError, withKey: false }, ['said', 'noKey']],
    ['createPayment', { status: 401, body: '' }, ['paysg.keyRejected']],
    ['createPayment', { status: 402, body: paysgError }, ['said', 'paysg.noStripe']],
    ['sendPaymentEmail', { status: 400, body: paysgError }, ['said', 'paysg.wrongState', 'paysg.badRequest']],
    ['cancelPayment', { status: 402, body: paysgError }, ['said', 'paysg.wrongState', 'paysg.noStripe']],
    ['refundPayment', { status: 402, body: paysgError }, ['said', 'paysg.notRefundable', 'paysg.noStripe']],
    ['listPayments', { status: 403, body: paysgError }, ['said', 'paysg.notBilling', 'paysg.ipNotAllowed']],
    ['listPayments', { status: 403, body: html }, ['paysg.gateway', 'paysg.notBilling']],
    ['listPayments', { status: 403, body: html, withKey: false }, ['noKey', 'paysg.gateway']],
    [
      'refundPayment',
      { status: 403, body: paysgError },
      ['said', 'paysg.notBilling', 'paysg.noRefundPermission', 'paysg.ipNotAllowed'],
    ],
    ['retrievePayment', { status: 404, body: paysgError }, ['said', 'paysg.notFound']],
    ['createPayment', { status: 409, body: paysgError }, ['said', 'paysg.idempotency']],
    ['listPayments', { status: 429, body: paysgError }, ['said', 'paysg.tooMany']],
    ['createPayment', { status: 500, body: paysgError }, ['said', 'paysg.storedError', 'paysg.serverError']],
    ['listPayments', { status: 500, body: '' }, ['paysg.serverError']],
    ['listPayments', { status: 503, body: paysgError }, ['said', 'paysg.unavailable']],
    ['whoami', { status: 401, body: wrapperError }, ['said', 'datagovsg.writeKeyRejected']],
    ['whoami', { status: 403, body: wrapperError, withKey: false }, ['said', 'noKey']],
    [
      'getUploadLink',
      { status: 403, body: wrapperError },
      ['said', 'datagovsg.writeKeyRejected', 'datagovsg.noRights'],
    ],
    ['getUploadLink', { status: 404, body: wrapperError }, ['said', 'datagovsg.notWritable']],
    ['listDatasets', { status: 403, body: html, withKey: false }, ['datagovsg.gateway']],
    ['datastoreSearch', { status: 404, body: ckanError }, ['said', 'datagovsg.rowsNotFound']],
    ['datastoreSearch', { status: 409, body: ckanError }, ['said', 'datagovsg.badQuery', 'datagovsg.notTabular']],
    ['datastoreSearch', { status: 413, body: '' }, ['datagovsg.tooLarge']],
    ['datastoreSearch', { status: 429, body: wrapperError, withKey: false }, ['said', 'datagovsg.tooManyWithoutKey']],
    ['datastoreSearch', { status: 429, body: wrapperError }, ['said', 'datagovsg.tooManyWithKey']],
    ['getDatasetMetadata', { status: 404, body: wrapperError }, ['said', 'datagovsg.notFound']],
    ['initiateDownload', { status: 400, body: wrapperError }, ['said', 'datagovsg.badExport']],
    ['realtimePsi', { status: 400, body: { ...wrapperError, name: 'ERROR_PARAMS' } }, ['said', 'datagovsg.badDate']],
    ['realtimePsi', { status: 503, body: html }, ['datagovsg.serverError']],
  ];
  for (const [operationId, answer, expected] of byStatus) {
    const form = answer.body === html ? 'a web page' : answer.body === '' ? 'nothing' : 'its own words';
    it(`${operationId}, ${answer.status} with ${form}, ${answer.withKey === false ? 'no key' : 'a key'}: ${expected.join(', ')}`, () =>
      assert.deepEqual(idsOf(operationId, answer), expected));
  }

  for (const [operationId, status, api] of [
    ['listPayments', 401, 'paysg'],
    ['listPayments', 403, 'paysg'],
    ['refundPayment', 403, 'paysg'],
    ['whoami', 401, 'datagovsg'],
    ['whoami', 403, 'datagovsg'],
    ['getUploadLink', 403, 'datagovsg'],
  ] as const) {
    for (const withKey of [true, false]) {
      it(`leads from a ${status} of ${operationId}, ${withKey ? 'with' : 'without'} a key, to the team of ${api}`, () => {
        const body = api === 'paysg' ? { error: { message: 'No' } } : wrapperError;
        const offered = findingsOf(operationId, { status, body, withKey }).flatMap(({ contact }) => contact ?? []);
        const { label, url } = profileOf(api).contact;
        assert.ok(offered.length > 0);
        for (const each of offered) assert.deepEqual(each, { label, url });
      });
    }
  }

  for (const status of [400, 404, 409, 429, 500])
    it(`asks nobody about a ${status}`, () =>
      assert.ok(findingsOf('listPayments', { status, body: '' }).every(({ contact }) => !contact)));

  it('finds nothing in an answer that went well', () => {
    assert.deepEqual(idsOf('createPayment', { status: 201, body: { id: 'abc' } }), []);
    assert.deepEqual(idsOf('listDatasets', { body: { code: 0, data: {}, errorMsg: '' } }), []);
    assert.deepEqual(idsOf('datastoreSearch', { body: { success: true, result: {} } }), []);
  });

  it('finds nothing in an empty success, which PaySG gives after mailing', () => {
    assert.deepEqual(idsOf('sendPaymentEmail', { status: 204, body: '' }), []);
    assert.deepEqual(idsOf('sendPaymentEmail', { status: 200, body: '' }), []);
  });

  for (const [operationId, body, words] of [
    ['listDatasets', wrapperError, wrapperError.errorMsg],
    ['listDatasets', { code: 5, errMsg: 'In other words' }, 'In other words'],
    ['datastoreSearch', ckanError, 'Validation Error'],
    ['datastoreSearch', { success: false, error: { message: 'Not found' } }, 'Not found'],
  ] as const) {
    it(`takes 200 with ${JSON.stringify(body)} as failed, and gives the service's own words first`, () => {
      const [first] = findingsOf(operationId, { body });
      assert.deepEqual([first?.id, first?.detail, first?.title], ['said', words, 'data.gov.sg says']);
    });
  }

  it('says that a 200 without any word of failure or cause is not explained', () => {
    assert.deepEqual(idsOf('listDatasets', { body: { code: 7 } }), ['unexplained']);
  });

  for (const body of [html, '{"a":', 'OK']) {
    it(`says that 200 with ${body} is no JSON, and what it calls itself`, () => {
      const [first, ...others] = findingsOf('listPayments', { body, headers: [['content-type', 'text/html']] });
      assert.deepEqual([first?.id, others], ['notJson', []]);
      assert.match(first?.detail ?? '', /text\/html/);
    });
  }

  for (const [body, place] of [
    ['{"a": NaN}', /: line 1, column 7\. JSON has no number NaN/],
    ['{"a": 1,\n}', /: line 2, column 1\. .*extra comma/],
    ['{"a": [1, 2', /: line 1, column 12\. The closing ] is missing/],
  ] as const) {
    it(`says where ${JSON.stringify(body)} is no JSON`, () => {
      assert.match(findingsOf('listPayments', { body })[0]?.detail ?? '', place);
    });
  }
  it('does not call JSON invalid that is too large to be parsed, so that a flow asks for less and not again', () => {
    const found = findingsOf('datastoreSearch', { body: `[${'[],'.repeat(300_000)}1]` });
    assert.deepEqual(
      found.map(({ id }) => id),
      ['notChecked'],
    );
  });
  it('names no place in a web page', () => {
    assert.doesNotMatch(findingsOf('listPayments', { body: html })[0]?.detail ?? '', /line \d/);
  });

  it('says where a redirect leads, and that nobody went there', () => {
    const headers = [['location', 'https://login.example/']] as const;
    const [first] = findingsOf('listPayments', { status: 302, headers });
    assert.equal(first?.id, 'redirected');
    assert.match(first.detail, /https:\/\/login\.example\/.*not followed/);
  });

  for (const status of [302, 304, 405, 418, 451, 599]) {
    it(`says that the cause of ${status} is not known, after the service's own words`, () => {
      const found = findingsOf('listPayments', { status, body: paysgError });
      assert.deepEqual(
        found.map(({ id }) => id),
        ['said', 'unexplained'],
      );
      assert.equal(found[1]?.evidence, 'unknown');
    });
  }

  it('gives a cause, with evidence and a whole sentence, for every failed answer of every operation', () => {
    for (const { id } of operations) {
      for (const status of [300, 400, 401, 402, 403, 404, 409, 413, 429, 500, 502, 503, 504]) {
        for (const body of [html, '', 'null', '[]', paysgError, wrapperError, ckanError]) {
          const causes = findingsOf(id, { status, body }).filter(finding => finding.id !== 'said');
          assert.ok(causes.length > 0, `${id} ${status}`);
          for (const { title, detail, evidence } of causes)
            assert.ok(title && evidence && /[.)]$/.test(detail), detail);
        }
      }
    }
  });
});
