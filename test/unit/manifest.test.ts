import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';

interface Manifest {
  contributes: {
    configuration: { properties: Record<string, { scope?: string }> };
    walkthroughs: { steps: { id: string; media: { markdown: string }; completionEvents: string[] }[] }[];
  };
  capabilities: { untrustedWorkspaces: { restrictedConfigurations: string[] } };
}

const root = new URL('../../', import.meta.url);
const { contributes, capabilities } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as Manifest;

/** A workspace may change these: they bound a call, and neither redirects one nor unlocks anything. */
const harmless = ['sgApi.call.timeoutSeconds', 'sgApi.call.maxAnswerMebibytes'];

describe('the settings', () => {
  for (const [name, { scope }] of Object.entries(contributes.configuration.properties)) {
    it(`${name} cannot be set by a workspace, or is harmless there`, () => {
      // Without a scope a setting is a window's, which every workspace may change.
      const own = ['machine', 'application'].includes(scope ?? 'window');
      assert.ok(own || (scope === 'machine-overridable' && harmless.includes(name)), `${name}: ${scope}`);
    });
  }

  it('that a workspace may change are ignored in one that is not trusted', () =>
    assert.deepEqual([...capabilities.untrustedWorkspaces.restrictedConfigurations].sort(), [...harmless].sort()));
});

describe('the walkthrough', () => {
  const steps = contributes.walkthroughs.flatMap(walkthrough => walkthrough.steps);
  const source = readFileSync(new URL('src/host/status/walkthroughProgress.ts', root), 'utf8');

  it('has 4 to 6 steps', () => assert.ok(steps.length >= 4 && steps.length <= 6));

  for (const { id, media, completionEvents } of steps) {
    it(`ticks ${id} off by what was done, not by a command that was opened`, () => {
      const [event, ...others] = completionEvents;
      assert.deepEqual(others, []);
      const [, step] = /^onContext:sgApi\.did\.(\w+)$/.exec(event ?? '') ?? [];
      assert.ok(step && source.includes(`'${step}'`), event);
    });

    it(`has a page for ${id}`, () => assert.ok(existsSync(new URL(media.markdown, root)), media.markdown));
  }
});
