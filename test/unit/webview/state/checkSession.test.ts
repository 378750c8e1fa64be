import assert from 'node:assert/strict';
import { fileCheckOf, type FileCheckStep } from '../../../../src/services/datagovsg/checkPage/fileCheck';
import { fileCheckView } from '../../../../src/services/datagovsg/checkPage/fileCheckView';
import { checkPageMessage } from '../../../../src/host/panel/checkPageMessage';
import type { CheckToHost, ToCheckView } from '../../../../src/shared/checkMessages';
import { CheckSession } from '../../../../src/webview/state/checkSession';
import { sampleFinding, sampleLook, samplePublishing } from '../../support/sampleLook';

const findings = [sampleFinding('error', { line: 3 }), sampleFinding('info')];

describe('CheckSession', () => {
  let posted: CheckToHost[];
  let session: CheckSession;
  beforeEach(() => {
    posted = [];
    session = new CheckSession({ postMessage: message => void posted.push(message) }, () => undefined);
  });

  const whole = (lookId = 1, step: FileCheckStep = { kind: 'deciding' }): ToCheckView => ({
    type: 'check',
    check: fileCheckView({ ...fileCheckOf(samplePublishing, sampleLook({ findings })), lookId, step }),
    takesFocus: true,
  });
  const step = (kind: 'checking' | 'sending', lookId = 1): ToCheckView => ({
    ...{ type: 'checkStep', lookId, step: { kind, text: '3 MB' }, isFileChanged: false },
  });

  it('says what is pressed with the look that it was pressed on, in messages that the host knows', () => {
    session.receive(whole(4));
    session.choose('again');
    session.choose('send');
    session.openFinding(0);
    session.showReport();
    session.cancel();
    assert.deepEqual(posted.slice(0, 3), [
      { type: 'chose', lookId: 4, choice: 'again' },
      { type: 'chose', lookId: 4, choice: 'send' },
      { type: 'openedFinding', lookId: 4, index: 0 },
    ]);
    for (const message of posted) assert.deepEqual(checkPageMessage(message), { ok: true, value: message });
  });

  it('decides nothing while it is busy', () => {
    session.receive(whole());
    session.receive(step('sending'));
    session.choose('send');
    assert.deepEqual(posted, []);
  });

  it('announces what was found and how far it is, but no single step of a progress', () => {
    session.receive(whole());
    assert.equal(session.state?.announcement, 'Checked: 1 error, 0 warnings, 1 note.');
    session.receive(step('checking'));
    assert.equal(session.state?.announcement, 'Checking again.');
    session.receive(whole(2));
    assert.match(session.state?.announcement ?? '', /^Checked/);
    session.receive(whole(2, { kind: 'ended', end: 'published', text: 'The data was replaced.' }));
    assert.equal(session.state?.announcement, 'The data was replaced.');
  });

  it('leaves out a step of a look that it does not have, and takes the focus once for each look', () => {
    const shown = () => [session.state?.check.step.kind, session.state?.takesFocus];
    session.receive(step('sending'));
    assert.deepEqual(shown(), [undefined, undefined]);
    session.receive(whole());
    assert.deepEqual(shown(), ['deciding', true]);
    session.receive(step('checking', 2));
    assert.deepEqual(shown(), ['deciding', true]);
    session.receive(whole());
    assert.deepEqual(shown(), ['deciding', false]);
  });
});

describe('checkPageMessage', () => {
  const unknown: readonly (readonly [string, unknown])[] = [
    ['a decision without a look', { type: 'chose', choice: 'send' }],
    ['a decision that there is not', { type: 'chose', lookId: 1, choice: 'cancel' }],
    ['a list of decisions', { type: 'chose', lookId: 1, choice: ['send'] }],
    [
      'a confirmation, which only the question gives',
      { type: 'answered', lookId: 1, choice: 'send', isConfirmed: true },
    ],
    ['an end', { type: 'ended', end: { kind: 'published' } }],
    ['a file to open', { type: 'openedFinding', lookId: 1, index: 0, file: '/etc/passwd' }],
    ['half a finding', { type: 'openedFinding', lookId: 1, index: 0.5 }],
    ['a message of a call panel', { type: 'send', requestId: 1, values: {} }],
    ['no message', undefined],
  ];
  for (const [what, message] of unknown) {
    it(`does not take ${what}`, () => assert.equal(checkPageMessage(message).ok, false));
  }
});
