import assert from 'node:assert/strict';
import { keyKind } from '../../../../src/services';
import { opinionOfHolder } from '../../../../src/core/keys/holderAddress';

const ruleOf = (kind: string) => keyKind(kind).holder ?? assert.fail(kind);

describe('opinionOfHolder', () => {
  const cases: readonly [typed: string, needsGov: boolean, severity: 'error' | 'warning' | 'advice' | undefined][] = [
    ['', true, undefined],
    ['  ', true, undefined],
    ['team@agency.gov.sg', true, undefined],
    [' team@agency.gov.sg ', true, undefined],
    ['payments@gov.sg', true, undefined],
    ['DATA-TEAM@AGENCY.GOV.SG', true, undefined],
    ['tan_ah_kow@agency.gov.sg', true, 'advice'],
    ['Tan.AhKow@agency.gov.sg', true, 'advice'],
    ['tan_ah_kow2@agency.gov.sg', true, 'advice'],
    ['team@example.com', true, 'warning'],
    ['tan.ahkow@example.com', true, 'warning'],
    ['team@notgov.sg', true, 'warning'],
    ['team@agency.gov.sg.example.com', true, 'warning'],
    ['team@example.com', false, undefined],
    ['tan.ahkow@example.com', false, 'advice'],
    ['team', true, 'error'],
    ['team@', false, 'error'],
    ['@agency.gov.sg', true, 'error'],
    ['team@agency', true, 'error'],
    ['team@agency..gov.sg', true, 'error'],
    ['team@agency.gov.sg.', true, 'error'],
    ['two teams@agency.gov.sg', true, 'error'],
    ['a@b@agency.gov.sg', true, 'error'],
  ];
  for (const [typed, needsGov, severity] of cases) {
    it(`has ${severity ?? 'nothing'} to say of “${typed}”${needsGov ? ' where gov.sg is needed' : ''}`, () =>
      assert.equal(opinionOfHolder(typed, ruleOf(needsGov ? 'paysgKey' : 'datagovsgWriteKey'))?.severity, severity));
  }
});
