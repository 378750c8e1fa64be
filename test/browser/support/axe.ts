import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** VS Code paints a panel's background behind its page, where axe cannot see it; light text would count as on white. */
export async function paintBackdrop(frame: Frame): Promise<void> {
  await frame.evaluate(`document.documentElement.style.background = 'var(--vscode-editor-background)'`);
}

/**
 * Accessibility faults of a frame or of a part of a page, each as "rule: what it says (elements)". Empty is good.
 * @param without rules that do not hold for what is looked at
 */
export async function axeViolations(
  frame: Frame | Page,
  { part = 'html', without = [] }: { part?: string; without?: readonly string[] } = {},
): Promise<readonly string[]> {
  await frame.evaluate(source);
  const rules = Object.fromEntries(without.map(rule => [rule, { enabled: false }]));
  const options = JSON.stringify({ resultTypes: ['violations'], rules });
  const { violations } = await frame.evaluate<AxeResults>(`axe.run(${JSON.stringify(part)}, ${options})`);
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(node => node.target.join(' ')).join('; ')})`,
  );
}
