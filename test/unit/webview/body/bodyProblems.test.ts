import assert from 'node:assert/strict';
import { bodyProblems } from '../../../../src/webview/body/bodyProblems';
import { reduce } from '../../../../src/webview/state/reduce';
import type { ViewState } from '../../../../src/webview/state/viewState';
import { shownProblems } from '../../../../src/webview/state/viewState';
import { panel } from '../sample';

const problems = [
  { field: 'name', message: 'Name is required.' },
  { field: 'amount', message: 'Amount must be a whole number.' },
  { field: 'nmae', message: 'This call has no field “nmae”. Remove it.' },
  { field: '', message: 'Of several fields.' },
];

function typed(text: string): ViewState {
  const events = [
    { type: 'bodyViewChosen', view: 'json' },
    { type: 'bodyTyped', text },
    { type: 'problems', problems },
  ] as const;
  const state = events.reduce(reduce, reduce(undefined, { type: 'state', state: panel }));
  assert.ok(state);
  return state;
}

describe('bodyProblems', () => {
  const text = '{\n  "amount": "x",\n  "nmae": "A"\n}';

  it('says where each problem of the body is, if it is anywhere', () => {
    assert.deepEqual(
      bodyProblems(typed(text)).map(({ message, place }) => [message, place]),
      [
        ['Name is required.', undefined],
        ['Amount must be a whole number.', 'Line 2'],
        ['This call has no field “nmae”. Remove it.', 'Line 3'],
      ],
    );
  });

  it('speaks of nothing else while the text is no JSON', () => {
    assert.deepEqual(
      bodyProblems(typed('{\n"amount": \n')).map(({ place }) => place),
      ['Line 3, column 1'],
    );
  });

  it('leaves to the form what is of no field', () => {
    assert.deepEqual(shownProblems(typed(text)).get(''), ['Of several fields.']);
  });
});
