import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { manifest } from '../support/manifest';

interface Manifest {
  contributes: {
    configuration: { properties: Record<string, { scope?: string }> };
    walkthroughs: { steps: { id: string; media: { markdown: string }; completionEvents: string[] }[] }[];
  };
  capabilities: { untrustedWorkspaces: { restrictedConfigurations: string[] } };
}

const root = new URL('../../', import.meta.url);
const { contributes, capabilities } = manifest<Manifest>();

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

  it('has no page but these, and translations as VS Code finds them', () => {
    const names = steps.map(({ media }) => media.markdown.replace(/^media\/walkthrough\/|\.md$/g, ''));
    for (const page of readdirSync(new URL('media/walkthrough', root))) {
      // As its gettingStartedDetailsRenderer.ts looks for them, read on 2026-11-28: `zh-cn` first, then `zh`.
      const [, name = ''] = /^(\w+)(?:\.nls\.[a-z]{2,3}(?:-[a-z]+)?)?\.md$/.exec(page) ?? [];
      assert.ok(names.includes(name), page);
    }
  });
});
