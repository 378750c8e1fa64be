import assert from 'node:assert/strict';
import Ajv2020 from 'ajv/dist/2020';
import { checkInputs } from '../../../../src/core/flows/checkInputs';
import { profiles, services } from '../../../../src/services';
import { flowInputs } from '../../../../src/services/datagovsg/generated/flowInputs';

const download = { environment: 'sandbox', datasetId: 'd_1', file: '/a.csv' };

describe('what a flow is given', () => {
  for (const [inputs, sentence] of [
    [{ environment: 'sandbox', datasetId: 'd_1' }, 'File is required.'],
    [{ ...download, datasetId: 'x' }, /^Dataset must be the id of a dataset, like d_\w+\.$/],
    [{ ...download, environment: 'moon' }, 'Environment must be one of: sandbox, staging, production.'],
    [{ ...download, colour: 'red' }, 'There is no input “colour”.'],
    [{ ...download, file: 1 }, 'File must be text.'],
    [{ ...download, file: '', keyId: '' }, /^Key must have .* File must have at least 1 character\.$/],
    [{ ...download, filters: [{ columnName: 'a', type: 'IS', value: '' }] }, /^Filters: entry 1 .*$/],
    [[], 'The inputs must be a JSON object.'],
    ['d_1', 'The inputs must be a JSON object.'],
    [undefined, 'The inputs must be a JSON object.'],
  ] as const) {
    it(`is refused in a sentence: ${JSON.stringify(inputs)}`, () => {
      const checked = checkInputs({ inputs: flowInputs.download }, inputs);
      assert.ok(!checked.ok);
      if (typeof sentence === 'string') assert.equal(checked.error, sentence);
      else assert.match(checked.error, sentence);
    });
  }

  it('is taken when it fits', () => {
    assert.deepEqual(checkInputs({ inputs: flowInputs.download }, download), { ok: true, value: download });
  });

  it('is told by a schema of JSON Schema 2020-12 for each flow of the list', async () => {
    const ajv = new Ajv2020({ strict: false });
    for (const { id } of services.flows) {
      const flow = await services.findFlow(id);
      assert.equal(flow?.id, id);
      assert.ok(ajv.validateSchema(flow.inputs.schema), `${id}: ${ajv.errorsText()}`);
      assert.deepEqual(JSON.parse(JSON.stringify(flow.inputs.schema)), flow.inputs.schema);
    }
  });

  it('is of a flow that is listed, wherever a form offers one', () => {
    const offered = profiles.flatMap(({ operations }) => Object.values(operations).flatMap(({ flows = [] }) => flows));
    assert.ok(offered.length > 0);
    for (const { flow } of offered)
      assert.ok(
        services.flows.some(({ id }) => id === flow),
        flow,
      );
  });

  it('is not of a flow that nobody has', async () => assert.equal(await services.findFlow('constructor'), undefined));
});
