import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { operations, serviceModules } from '../../../../src/services';
import { answerValidators } from '../../support/checkAnswer';

describe('generated checks', () => {
  it('exist for the values of every operation', () => {
    const checked = serviceModules.flatMap(({ document }) => Object.keys(document.requestValidators));
    assert.deepEqual(checked.sort(), operations.map(operation => operation.id).sort());
  });

  it('exist for every answer with an example', () => {
    for (const { id, responses } of operations) {
      for (const { status } of responses.filter(response => response.example !== undefined)) {
        assert.equal(typeof answerValidators[id]?.[status], 'function', `${id} ${status}`);
      }
    }
  });

  const names = ['requestValidators', 'answerValidators'] as const;
  for (const [id, name] of serviceModules.flatMap(({ profile }) => names.map(each => [profile.id, each] as const))) {
    it(`of ${id}’s ${name} stand alone and evaluate nothing, so that a strict content policy lets them run`, async () => {
      const text = await readFile(`src/services/${id}/generated/${name}.js`, 'utf8');
      assert.doesNotMatch(text, /\bnew Function\b|\beval\(|^import\b|\bfrom"/m);
    });
  }
});
