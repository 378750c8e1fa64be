import assert from 'node:assert/strict';
import {
  environmentOfKey,
  findOperation,
  harmOf,
  keyKind,
  keyKinds,
  operations,
  operationsOf,
  profiles,
  operationProfile,
  services,
} from '../../../../src/services';
import { sampleAnswer } from '../../../../src/core/model/services';
import { checkAnswer } from '../../support/checkAnswer';
import { checkValues } from '../../../../src/core/model/checkValues';
import type { Field, JsonSchema } from '../../../../src/core/model/operation';
import { Secret } from '../../../../src/core/keys/secret';

const evidences = ['documented', 'seenInCode', 'inferred', 'unknown'];
const words = 'paysg_stag_ paysg_live_'.split(' ');

describe('operations', () => {
  const ids = {
    paysg: 'createPayment listPayments retrievePayment cancelPayment sendPaymentEmail refundPayment',
    datagovsg:
      'whoami getUploadLink getAppendLink getIngestionStatus listDatasets getDatasetMetadata listRows listCollections ' +
      'getCollectionMetadata datastoreSearch initiateDownload pollDownload realtimeAirTemperature ' +
      'realtimeRelativeHumidity realtimeWindSpeed realtimeWindDirection realtimeRainfall realtimeTwoHourForecast ' +
      'realtimeTwentyFourHourForecast realtimeFourDayOutlook realtimePsi realtimePm25 realtimeUv realtimeWeather ' +
      'realtimeFloodAlerts realtimeRadar environmentV1 carparkAvailability taxiAvailability trafficImages',
  };
  for (const api of ['paysg', 'datagovsg'] as const) {
    it(`are all the usable ones of ${api}`, () => {
      const found = operationsOf(api).map(operation => operation.id);
      assert.deepEqual(found, ids[api].split(' '));
    });
  }

  it('have ids of their own over both APIs', () => {
    assert.equal(new Set(operations.map(operation => operation.id)).size, operations.length);
  });

  for (const operation of operations) {
    describe(operation.id, () => {
      it('says how it is known, and where from', () => {
        assert.ok(evidences.includes(operation.evidence));
        assert.match(operation.source ?? '', /^https:\/\//);
      });

      it('has a production host without a trailing slash', () => {
        assert.match(operation.servers.production ?? '', /^https:\/\/[a-z.-]+\.gov\.sg$/);
      });

      it('has words for people and a group', () => {
        for (const text of [operation.summary, operation.description, operation.group.label]) assert.ok(text);
        assert.doesNotMatch(operation.summary, /\.$/);
        assert.match(operation.description, /\.$/);
      });

      it('names the path parameters of its path', () => {
        const named = [...operation.path.matchAll(/\{([^}]+)\}/g)].map(match => match[1]);
        const inPath = operation.fields.filter(field => field.in === 'path');
        assert.deepEqual(inPath.map(field => field.name).sort(), named.sort());
        assert.ok(inPath.every(field => field.required));
      });

      it('has a name of its own for each field', () => {
        const names = operation.fields.map(field => field.name);
        assert.equal(new Set(names).size, names.length);
      });

      for (const field of operation.fields) {
        it(`explains ${field.name}, with evidence, source and an example`, () => assertExplained(field));
      }

      it('has an example of success that fits its own schema', () => {
        const { status, body } = sampleAnswer(operation);
        assert.deepEqual(checkAnswer(operation.id, status, body), []);
      });

      it('has examples of errors that fit their schemas', () => {
        for (const { status, example } of operation.responses.filter(each => each.example !== undefined)) {
          assert.deepEqual(checkAnswer(operation.id, Number(status.replace(/XX$/, '00')), example), [], status);
        }
      });

      it('takes the examples of all its fields, apart from those that exclude each other', () => {
        const excluded = (operationProfile(operation.id).exclusive ?? []).flatMap(names => names.slice(1));
        const examples = operation.fields.filter(field => !excluded.includes(field.name));
        const values = Object.fromEntries(examples.map(field => [field.name, field.example]));
        assert.deepEqual(checkValues(services, operation.id, values), []);
      });
    });
  }

  it('mark presigned links as secrets', () => {
    for (const id of ['getUploadLink', 'getAppendLink', 'initiateDownload', 'pollDownload']) {
      assert.deepEqual(findOperation(id)?.secrets, ['/data/url'], id);
    }
  });

  it('do not offer line items, whose form is not known', () => {
    assert.ok(!findOperation('createPayment')?.fields.some(field => field.name === 'line_items'));
  });

  it('hold nothing that looks like a key', () => {
    const text = JSON.stringify(operations);
    for (const word of words) assert.ok(!text.includes(word));
  });

  it('send a body with a GET for exports', () => {
    const operation = findOperation('initiateDownload');
    assert.equal(operation?.method, 'GET');
    assert.equal(operation?.bodyType, 'application/json');
  });

  it('encode columns as a list with commas and filters as JSON', () => {
    const encodings = findOperation('datastoreSearch')?.fields.map(field => [field.name, field.encoding]);
    assert.deepEqual(Object.fromEntries(encodings ?? []), {
      resource_id: 'plain',
      limit: 'plain',
      offset: 'plain',
      fields: 'csv',
      filters: 'json',
      q: 'plain',
      sort: 'plain',
    });
  });

  it('mark what the guide does not say, and name the code that it was seen in', () => {
    const doubtful = findOperation('datastoreSearch')?.fields.filter(field => field.evidence !== 'documented') ?? [];
    assert.deepEqual(
      doubtful.map(({ name, evidence }) => [name, evidence]),
      ['limit', 'fields', 'filters', 'q'].map(name => [name, 'seenInCode']),
    );
    assert.ok(doubtful.every(({ source }) => source?.startsWith('https://github.com/')));
  });
});

function assertExplained(field: Field): void {
  assert.ok(field.label);
  assert.match(field.help, /\.$/);
  assert.ok(evidences.includes(field.evidence));
  assert.match(field.source ?? '', /^https:\/\//);
  assert.notEqual(field.example, undefined);
  assert.ok(isWholeSentenceEnd(field.schema));
}

const isWholeSentenceEnd = (schema: JsonSchema): boolean => (schema['x-message'] ?? '.').endsWith('.');

describe('keys of operations', () => {
  for (const [id, expected] of [
    ['createPayment', { kind: 'paysgKey', required: true }],
    ['whoami', { kind: 'datagovsgWriteKey', required: true }],
    ['datastoreSearch', { kind: 'datagovsgReadKey', required: false }],
    ['listDatasets', { kind: 'datagovsgReadKey', required: false }],
    ['carparkAvailability', undefined],
  ] as const) {
    it(`are as the document says for ${id}`, () => assert.deepEqual(findOperation(id)?.key, expected));
  }

  it('travel in the header of the security scheme', () => {
    assert.deepEqual(
      keyKinds.map(kind => [kind.id, kind.header]),
      [
        ['paysgKey', 'x-api-key'],
        ['datagovsgWriteKey', 'x-dgs-admin-api-key'],
        ['datagovsgReadKey', 'x-api-key'],
      ],
    );
  });

  it('have a kind that can be found', () => assert.equal(keyKind('datagovsgWriteKey').api, 'datagovsg'));
});

describe('environmentOfKey', () => {
  for (const [kind, value, environment] of [
    ['paysgKey', `${words[0]}sandbox_x`, 'sandbox'],
    ['paysgKey', `${words[0]}x`, 'staging'],
    ['paysgKey', `${words[1]}x`, 'production'],
    ['paysgKey', 'x', undefined],
    ['paysgKey', '', undefined],
    ['paysgKey', `x${words[1]}`, undefined],
    ['datagovsgWriteKey', `${words[1]}x`, undefined],
    ['datagovsgReadKey', 'v2:x', undefined],
  ] as const) {
    it(`takes “${value}” as ${kind} for ${environment ?? 'no known environment'}`, () =>
      assert.equal(environmentOfKey(kind, new Secret(value)), environment));
  }
});

describe('harmOf', () => {
  for (const [id, harm] of [
    ['createPayment', 'asksForMoney'],
    ['refundPayment', 'movesMoney'],
    ['sendPaymentEmail', 'mailsPerson'],
    ['cancelPayment', 'changesData'],
    ['getUploadLink', 'replacesData'],
    ['getAppendLink', 'changesData'],
    ['listPayments', 'reads'],
    ['datastoreSearch', 'reads'],
    ['whoami', 'reads'],
  ] as const) {
    it(`is “${harm}” for ${id}`, () => assert.equal(harmOf(id), harm));
  }

  it('is never “reads” for a call that is not a GET', () => {
    const writing = operations.filter(operation => operation.method !== 'GET');
    assert.ok(writing.every(operation => harmOf(operation.id) !== 'reads'));
  });
});

describe('profiles', () => {
  it('are those of both APIs', () =>
    assert.deepEqual(
      profiles.map(profile => profile.id),
      ['paysg', 'datagovsg'],
    ));
});
