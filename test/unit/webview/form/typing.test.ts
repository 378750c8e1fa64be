import assert from 'node:assert/strict';
import type { Field } from '../../../../src/core/model/operation';
import {
  canSwitchTo,
  followed,
  isShowing,
  switchedTo,
  type Typed,
  type Typing,
} from '../../../../src/webview/form/typing';
import { field } from '../sample';

const fresh: Typing = { way: 'text', text: '' };
const typed = (of: Field, value: unknown, columnNames: readonly string[] = []): Typed => ({
  field: of,
  value,
  columnNames,
});
const amount = field('amount', { type: 'integer' }, { input: 'cents' });
const due = field('due', { type: 'string' }, { input: 'dueDate' });
const filters = field('filters', { type: 'object' }, { columns: 'filters' });

describe('followed', () => {
  it('shows a value the first way that can', () => {
    assert.deepEqual(followed(fresh, typed(amount, 1234)), { way: 'number', text: '1234' });
    assert.deepEqual(followed(fresh, typed(due, '31-DEC-2026')), { way: 'dueDate', text: '2026-12-31' });
  });
  it('keeps a text that is no date as text', () =>
    assert.deepEqual(followed(fresh, typed(due, 'soon')), { way: 'text', text: 'soon' }));
  it('stays with what the user chose', () => {
    const chosen: Typing = { way: 'dollars', text: '1', chosen: 'dollars' };
    assert.deepEqual(followed(chosen, typed(amount, 250)), { ...chosen, text: '2.50' });
    assert.equal(followed(chosen, typed(amount, 'ten')).way, 'number');
  });
  it('edits columns as rows once they are known', () => {
    assert.equal(followed(fresh, typed(filters, { a: 'x' })).way, 'json');
    assert.equal(followed(fresh, typed(filters, { a: 'x' }, ['a'])).way, 'filters');
    assert.equal(followed(fresh, typed(filters, { a: ['x'] }, ['a'])).way, 'json');
  });
});

describe('isShowing', () => {
  it('leaves alone what is typed while it means the value', () => {
    assert.ok(isShowing({ way: 'dollars', text: '12.' }, typed(amount, 1200)));
    assert.ok(isShowing({ way: 'dollars', text: '12.345' }, typed(amount, '12.345')));
    assert.ok(isShowing({ way: 'text', text: '31-DEC-2026' }, typed(due, '31-DEC-2026')));
    assert.ok(!isShowing({ way: 'dollars', text: '12' }, typed(amount, 1300)));
  });
});

describe('switchedTo', () => {
  it('shows the same amount in the other unit', () => {
    const cents: Typing = { way: 'number', text: '1234' };
    const dollars = switchedTo(cents, 'dollars', typed(amount, 1234));
    assert.deepEqual(dollars, { way: 'dollars', text: '12.34', chosen: 'dollars' });
    assert.equal(switchedTo(dollars, 'number', typed(amount, 1234)).text, '1234');
  });
  it('leaves a text that is no amount to be typed on', () =>
    assert.equal(switchedTo({ way: 'dollars', text: '4.355' }, 'number', typed(amount, '4.355')).text, '4.355'));
  it('makes a date of its text, and a text of its date', () =>
    assert.equal(switchedTo(fresh, 'text', typed(due, '31-DEC-2026')).text, '31-DEC-2026'));
});

describe('canSwitchTo', () => {
  it('keeps a text that is no date out of the date input', () => {
    assert.equal(canSwitchTo('dueDate', typed(due, 'soon')), false);
    assert.equal(canSwitchTo('text', typed(due, 'soon')), true);
  });
  it('keeps filters that rows cannot show out of the rows', () =>
    assert.equal(canSwitchTo('filters', typed(filters, 'x', ['a'])), false));
  it('lets any text change its unit', () => assert.equal(canSwitchTo('dollars', typed(amount, 'ten')), true));
});
