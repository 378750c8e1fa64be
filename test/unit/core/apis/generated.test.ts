import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { answerValidators } from '../../../../src/core/apis/generated/answerValidators';
import { requestValidators } from '../../../../src/core/apis/generated/requestValidators';
import { operations } from '../../../../src/core/apis/catalogue';

describe('generated checks', () => {
  it('exist for the values of every operation', () => {
    assert.deepEqual(Object.keys(requestValidators).sort(), operations.map(operation => operation.id).sort());
  });

  it('exist for every answer with an example', () => {
    for (const { id, responses } of operations) {
      for (const { status } of responses.filter(response => response.example !== undefined)) {
        assert.equal(typeof answerValidators[id]?.[status], 'function', `${id} ${status}`);
      }
    }
  });

  for (const name of ['requestValidators', 'answerValidators']) {
    it(`of ${name} stand alone and evaluate nothing, so that a strict content policy lets them run`, async () => {
      const text = await readFile(`src/core/apis/generated/${name}.js`, 'utf8');
      assert.doesNotMatch(text, /\bnew Function\b|\beval\(|^import\b|\bfrom"/m);
    });
  }
});
