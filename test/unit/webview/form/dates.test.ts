import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { dateForms, dayOfDueDate, dueDateOf, isMoment, momentOf } from '../../../../src/webview/form/dates';

const days = fc
  .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10));

describe('dueDateOf', () => {
  it('writes a day with its English month', () => assert.equal(dueDateOf('2026-12-31'), '31-DEC-2026'));
  for (const text of ['', '2026-02-30', '2026-13-01', '31.12.2026', 'soon', '2026-1-1']) {
    it(`knows no day in ${JSON.stringify(text)}`, () => assert.equal(dueDateOf(text), undefined));
  }
  it('comes back as the same day', () => {
    fc.assert(fc.property(days, day => dayOfDueDate(dueDateOf(day) ?? '') === day));
  });
});

describe('dayOfDueDate', () => {
  it('reads what is sent', () => assert.equal(dayOfDueDate('01-FEB-2026'), '2026-02-01'));
  for (const text of ['30-FEB-2026', '01-Feb-2026', '1-FEB-2026', '01-FOO-2026', '2026-02-01', '']) {
    it(`knows no day in ${JSON.stringify(text)}`, () => assert.equal(dayOfDueDate(text), undefined));
  }
});

describe('momentOf', () => {
  it('adds the seconds that the input leaves out', () =>
    assert.equal(momentOf('2026-11-02T09:00'), '2026-11-02T09:00:00'));
  it('keeps others', () => assert.equal(momentOf('2026-11-02T09:00:07'), '2026-11-02T09:00:07'));
  it('is nothing for a day', () => assert.equal(momentOf('2026-11-02'), undefined));
  it('knows that a day has 24 hours', () => assert.equal(isMoment('2026-11-02T25:00:00'), false));
});

describe('dateForms', () => {
  const day = '^[0-9]{4}-[0-9]{2}-[0-9]{2}';
  const time = 'T[0-9]{2}:[0-9]{2}:[0-9]{2}';
  const cases = [
    [{ pattern: `${day}(${time})?$` }, true, true],
    [{ pattern: `${day}${time}$` }, false, true],
    [{ pattern: `${day}$` }, true, false],
    [{ format: 'date' }, true, false],
    [{ pattern: '^d_[a-z]+$' }, false, false],
    [{ pattern: '^(?!\\.{1,2}$)' }, false, false],
    [{}, false, false],
  ] as const;
  for (const [schema, isDay, isMomentToo] of cases) {
    it(`reads ${JSON.stringify(schema)}`, () =>
      assert.deepEqual(dateForms(schema), { day: isDay, moment: isMomentToo }));
  }
});
