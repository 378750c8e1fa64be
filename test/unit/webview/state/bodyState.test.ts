import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { ToView } from '../../../../src/shared/protocol';
import { bodyMistake } from '../../../../src/webview/state/bodyState';
import { reduce, type UserEvent } from '../../../../src/webview/state/reduce';
import type { ViewState } from '../../../../src/webview/state/viewState';
import { panel } from '../sample';

function after(...events: (ToView | UserEvent)[]): ViewState {
  const state = events.reduce(reduce, reduce(undefined, { type: 'state', state: panel }));
  assert.ok(state);
  return state;
}

const toJson: UserEvent = { type: 'bodyViewChosen', view: 'json' };
const toForm: UserEvent = { type: 'bodyViewChosen', view: 'form' };
const typed = (text: string): UserEvent => ({ type: 'bodyTyped', text });

describe('the JSON view of the body', () => {
  it('begins with the values of the form', () => {
    assert.deepEqual(after(toJson).body, { view: 'json', text: '{\n  "amount": 100\n}' });
  });

  for (const number of ['9007199254740993', '1e400', '0.1000000000000000055']) {
    it(`never sends ${number} as another number, and says where it is`, () => {
      const state = after(toJson, typed(`{"amount": ${number}}`));
      assert.deepEqual(state.values, { amount: 100 });
      const mistake = bodyMistake(state);
      assert.deepEqual([mistake?.line, mistake?.column], [1, 12]);
      assert.ok(mistake?.message.includes(number), mistake?.message);
    });
  }

  it('takes a number that is only spelled in another way', () => {
    assert.deepEqual(after(toJson, typed('{"amount": 1.0e2}')).values, { amount: 100 });
  });

  it('gives the form what is typed, and takes from it what is removed', () => {
    assert.deepEqual(after(toJson, typed('{"name":"A"}')).values, { name: 'A' });
    assert.deepEqual(after(toJson, typed('{"name":"A"}'), toForm).body, { view: 'form' });
  });

  it('keeps a name that no field has, for the host to name as a problem', () => {
    const state = after(toJson, typed('{"nmae":"A"}'));
    assert.deepEqual(state.values, { nmae: 'A' });
    assert.ok(state.touched.has('nmae'));
  });

  it('stays as typed while it means the values', () => {
    const text = '{ "amount" : 100 }';
    const state = after(toJson, typed(text), { type: 'values', values: { amount: 100 } });
    assert.equal(state.body.text, text);
  });

  it('follows values that the host changes', () => {
    assert.equal(after(toJson, { type: 'values', values: { amount: 7 } }).body.text, '{\n  "amount": 7\n}');
  });

  it('is not lost while it is no JSON: the form keeps the last values, and says so', () => {
    const state = after(toJson, typed('{"amount": 5}'), typed('{"amount": 6,'), toForm);
    assert.deepEqual(state.values, { amount: 5 });
    assert.deepEqual(state.body, { view: 'form', text: '{"amount": 6,' });
    assert.equal(bodyMistake(state)?.line, 1);
    const edited = reduce(state, { type: 'edited', field: 'name', value: 'A' });
    assert.equal(edited && reduce(edited, toJson)?.body.text, '{"amount": 6,');
  });

  it('gives way to the form when the user says so', () => {
    assert.deepEqual(after(toJson, typed('{'), toForm, { type: 'bodyDropped' }).body, { view: 'form' });
  });

  it('is in step after every valid text', () => {
    const bodies = fc.dictionary(fc.constantFrom('amount', 'name', 'other'), fc.jsonValue());
    fc.assert(
      fc.property(fc.array(bodies, { minLength: 1 }), texts => {
        const state = after(toJson, ...texts.map(body => typed(JSON.stringify(body))));
        assert.deepEqual({ ...state.values }, { ...(JSON.parse(JSON.stringify(texts.at(-1))) as object) });
        const other = after(toJson, { type: 'values', values: state.values });
        assert.deepEqual({ ...(JSON.parse(other.body.text ?? '') as object) }, { ...panel.values, ...state.values });
      }),
    );
  });
});
