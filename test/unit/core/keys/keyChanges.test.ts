import assert from 'node:assert/strict';
import { editableFields, withHolder, withScope, withTier, withTodos } from '../../../../src/core/keys/keyChanges';
import type { KeyCheck, KeyInfo } from '../../../../src/core/keys/keyInfo';
import { services } from '../../../../src/services';

const check: KeyCheck = { at: '2026-01-01T00:00:00.000Z', outcome: 'works', text: 'The key works.' };
const key: KeyInfo = {
  id: 'an-id',
  kind: 'paysgKey',
  environment: 'staging',
  name: 'A key',
  worksOn: ['one', 'two'],
  addedAt: '',
  holder: 'team@agency.gov.sg',
  todos: ['billing'],
  serviceChecks: { one: check, two: check },
};

describe('changes of a key', () => {
  it('drop what was found of a service that is no longer named', () => {
    assert.deepEqual(withScope(key, ['two', 'three']).serviceChecks, { two: check });
    assert.equal('serviceChecks' in withScope(key, ['three']), false);
  });

  it('take an empty holder as none', () => {
    assert.equal('holder' in withHolder(key, '  '), false);
    assert.equal(withHolder(key, ' other@agency.gov.sg ').holder, 'other@agency.gov.sg');
  });

  it('keep no empty list of to-dos', () => {
    assert.equal('todos' in withTodos(key, []), false);
    assert.deepEqual(withTodos(key, ['loggedIn']).todos, ['loggedIn']);
  });

  it('keep a tier that the kind has, and no other', () => {
    const read: KeyInfo = { ...key, kind: 'datagovsgReadKey' };
    assert.equal(withTier(services, read, 'production').tier, 'production');
    for (const tier of ['', 'platinum'])
      assert.equal('tier' in withTier(services, { ...read, tier: 'developer' }, tier), false);
    assert.equal('tier' in withTier(services, key, 'developer'), false);
  });

  it('are offered for what the kind has', () => {
    assert.deepEqual(editableFields(services, key), ['name', 'holder', 'worksOn', 'lifetime', 'todos']);
    assert.deepEqual(editableFields(services, { ...key, kind: 'datagovsgReadKey' }), [
      'name',
      'holder',
      'tier',
      'lifetime',
    ]);
  });
});
