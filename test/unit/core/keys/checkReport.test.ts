import assert from 'node:assert/strict';
import { profileOf, services } from '../../../../src/services';
import { checkReport, type KeyTrial } from '../../../../src/core/keys/checkReport';
import type { KeyCheck } from '../../../../src/core/keys/keyInfo';
import { sampleKey, sampleServiceId } from '../../support/sampleKey';

const at = '2027-01-02T03:04:05.000Z';
const otherService = sampleServiceId.replace(/1$/, '2');
const titles = ['Not a Billing collaborator.', 'The key is of another environment.'];

const checked = (outcome: KeyCheck['outcome'], causes: readonly string[] = []): KeyTrial['result'] => ({
  check: { at, outcome, text: `It ${outcome}.` },
  causes: causes.map(title => ({ title, evidence: 'documented' as const })),
});

const lines = (trials: readonly KeyTrial[]): readonly string[] =>
  checkReport(services, trials, time => time).split('\n');

describe('checkReport', () => {
  const info = sampleKey();

  it('is a matrix of keys and services, with outcome and time', () => {
    const other = sampleKey({ name: 'Other' });
    const shown = lines([
      { info, serviceId: sampleServiceId, result: checked('works') },
      { info, serviceId: otherService, result: checked('refused', titles) },
      { info: other, serviceId: otherService, result: checked('unknown') },
    ]);
    assert.ok(shown.includes('## PaySG · Staging'));
    assert.ok(shown.includes(`| Key | \`${sampleServiceId}\` | \`${otherService}\` |`));
    assert.ok(shown.includes(`| Team mailbox | ✓ works · ${at} | ✗ refused · ${at} |`), shown.join('\n'));
    assert.ok(shown.includes(`| Other | – | ? unknown · ${at} |`));
    assert.ok(shown.includes('1 working, 1 refused, 1 unknown, 0 not checked.'));
  });

  it('names every possible cause of a refusal, with how it is known', () => {
    const shown = lines([{ info, serviceId: sampleServiceId, result: checked('refused', titles) }]);
    for (const title of titles) assert.ok(shown.includes(`  - ${title} (Documented)`));
  });

  it('leads from a refusal, and from nothing else, to the team that can help', () => {
    const results = (['works', 'refused', 'unknown'] as const).map(outcome => checked(outcome, titles));
    const helped = results.map(result => lines([{ info, serviceId: sampleServiceId, result }]).join('\n'));
    const link = `  - For help: [Contact PaySG](${profileOf('paysg').contact.url})`;
    assert.deepEqual(
      helped.map(text => text.includes(link)),
      [false, true, false],
    );
  });

  it('says what was not checked, and why', () => {
    const shown = lines([{ info, result: { notChecked: 'Production is locked.' } }]);
    assert.ok(shown.includes('| Team mailbox | not checked |'));
    assert.ok(shown.includes('- **Team mailbox**: not checked. Production is locked.'));
  });

  it('tells apart two keys of the same name', () => {
    const shown = lines([info, sampleKey()].map(each => ({ info: each, result: checked('works') })));
    assert.equal(shown.filter(line => line.startsWith('| Team mailbox')).length, 2);
  });

  it('shows what users and services wrote as text', () => {
    const shown = lines([{ info: sampleKey({ name: 'a|b [c](d) <e>\n# f' }), result: { notChecked: '`x`' } }]);
    assert.ok(shown.includes('| a\\|b \\[c\\]\\(d\\) \\<e\\> \\# f | not checked |'), shown.join('\n'));
  });
});
