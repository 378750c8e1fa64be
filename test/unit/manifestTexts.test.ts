import assert from 'node:assert/strict';
import { keyOf, manifest, manifestTexts, writtenManifest } from '../support/manifest';

/** Names of properties whose text VS Code shows, wherever they stand in the manifest. */
const shown =
  /^(title|shortTitle|category|displayName|label|name|contextualTitle|contents|(markdown)?(D|d)escription|(markdown)?(E|e)numDescriptions|enumItemLabels|(markdown)?(D|d)eprecationMessage|altText|placeholder)$/;

interface Written {
  displayName: string;
  description: string;
  capabilities: unknown;
  contributes: unknown;
}

/** Every text below, with where it stands: `["contributes.commands.0.title", "Add Key"]`. */
function textsIn(value: unknown, at = ''): [string, string][] {
  if (typeof value === 'string') return [[at, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => textsIn(each, at ? `${at}.${name}` : name));
}
const isShown = (at: string): boolean => at.split('.').some(name => shown.test(name));

describe('package.nls.json', () => {
  const { displayName, description, capabilities, contributes } = writtenManifest() as Written;
  const written = textsIn({ displayName, description, capabilities, contributes });
  const keys = written.flatMap(([, text]) => keyOf(text) ?? []);
  const texts = manifestTexts();

  it('has a text for every key of package.json', () =>
    assert.deepEqual(
      keys.filter(key => !texts[key]?.trim()),
      [],
    ));

  it('has no text that package.json does not show', () =>
    assert.deepEqual(
      Object.keys(texts).filter(key => !keys.includes(key)),
      [],
    ));

  it('holds every text of package.json that VS Code shows', () => {
    const found = written.filter(([at]) => isShown(at));
    assert.ok(found.length > 60);
    for (const [at, text] of found) assert.ok(keyOf(text), `${at}: ${text}`);
  });

  it('holds whatever reads as a sentence, whatever its property is named', () => {
    for (const [at, text] of written)
      assert.ok(/\.when$/.test(at) || !/\p{L}{2,}\s+\p{L}{2,}/u.test(text), `${at}: ${text}`);
  });

  it('is put in whole', () => assert.doesNotMatch(JSON.stringify(manifest()), /%[\w.-]+%/));
});
