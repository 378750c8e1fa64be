import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { keyKinds, operations, profiles } from '../../../../src/services';
import type { EnvironmentId } from '../../../../src/core/model/operation';
import { commandIds } from '../../../../src/host/commands/commandIds';
import { commandOf } from '../../../../src/host/commands/intentCommands';
import { manifest } from '../../../support/manifest';

interface Manifest {
  contributes: {
    commands: { command: string; title: string; category: string; icon?: string }[];
    menus: Record<string, { command: string; when?: string; group?: string }[]>;
    viewsWelcome: { view: string; contents: string; when?: string }[];
    views: Record<string, { id: string }[]>;
  };
}

const root = new URL('../../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const { contributes } = manifest<Manifest>();
const text = JSON.stringify(contributes);
const menuItems = Object.entries(contributes.menus).flatMap(([menu, items]) => items.map(item => ({ menu, ...item })));
const known: ReadonlySet<string> = new Set(commandIds);

describe('commandIds', () => {
  it('are the commands of the manifest, each once', () => {
    const contributed = contributes.commands.map(({ command }) => command);
    assert.deepEqual([...contributed].sort(), [...commandIds].sort());
    assert.equal(new Set(contributed).size, contributed.length);
  });

  it('are verb and noun, and stand in one category of the palette', () => {
    for (const { command, title, category } of contributes.commands) {
      assert.match(command, /^sgApi\.[a-z]+[A-Z][A-Za-z]+$/);
      assert.match(title, /^[A-Z]/);
      assert.equal(category, 'SG API');
    }
  });

  it('hold every command that menus and welcome texts name', () => {
    const welcome = [...text.matchAll(/\(command:([A-Za-z.]+)/g)].map(([, id = '']) => id);
    const named = [...menuItems.map(({ command }) => command), ...welcome];
    assert.ok(welcome.length > 0);
    for (const id of named) if (id.startsWith('sgApi.')) assert.ok(known.has(id), id);
  });

  it('hold one for every flow that a profile offers', () => {
    const offered = profiles.flatMap(({ operations }) => Object.values(operations).flatMap(({ flows = [] }) => flows));
    assert.ok(offered.length > 0);
    for (const { flow } of offered) assert.ok(commandOf({ do: 'flow', flow }), flow);
    assert.equal(commandOf({ do: 'flow', flow: 'constructor' }), undefined);
  });

  it('have an icon wherever they stand inline or in a title bar', () => {
    const withIcon = new Set(contributes.commands.filter(({ icon }) => icon).map(({ command }) => command));
    const bare = menuItems.filter(({ group }) => group && /^(inline|navigation)/.test(group));
    for (const { menu, command } of bare) assert.ok(withIcon.has(command), `${command} in ${menu}`);
  });
});

/** What the trees give as `viewItem`, by view. */
const viewItems: Readonly<Record<string, readonly string[]>> = {
  'sgApi.keys': [
    'api',
    'unreadable',
    'problem',
    ...(['sandbox', 'staging', 'production'] satisfies EnvironmentId[]).map(id => `environment.${id}`),
    ...keyKinds.flatMap(({ id }) => [`key.${id}.sandbox`, `key.${id}.stored`]),
  ],
  'sgApi.calls': operations.map(({ id }) => `operation.${id}`),
  'sgApi.history': ['exchange'],
};

describe('the menus of the trees', () => {
  const views = Object.values(contributes.views).flatMap(each => each.map(({ id }) => id));

  it('are for items that the trees give', () => {
    for (const { command, when = '' } of contributes.menus['view/item/context'] ?? []) {
      const view = /view == ([\w.]+)/.exec(when)?.[1] ?? '';
      const [, equal, pattern] = /viewItem (?:== ([\w.]+)|=~ \/(.+)\/)/.exec(when) ?? [];
      const fits = (item: string) => (pattern ? new RegExp(pattern).test(item) : item === equal);
      assert.ok(viewItems[view]?.some(fits), `${command}: ${when}`);
    }
  });

  it('hold each inline button too, for those who use the keyboard', () => {
    const items = contributes.menus['view/item/context'] ?? [];
    const isInline = ({ group = '' }) => group.startsWith('inline');
    for (const { command, when } of items.filter(isInline)) {
      const inMenu = items.some(item => !isInline(item) && item.command === command && item.when === when);
      assert.ok(inMenu, `${command}: ${when}`);
    }
  });

  it('are for views that exist', () => {
    const named = [...text.matchAll(/view == ([\w.]+)/g)].map(([, id = '']) => id);
    for (const view of [...named, ...contributes.viewsWelcome.map(each => each.view)])
      assert.ok(views.includes(view), view);
  });

  it('know the items as the trees write them', () => {
    const sources = readdirSync(new URL('src/host/trees', root)).map(name => read(`src/host/trees/${name}`));
    const written = [`'api'`, `'unreadable'`, `'problem'`, '`operation.${', `'exchange'`, '`environment.${', '`key.${'];
    for (const item of written)
      assert.ok(
        sources.some(source => source.includes(item)),
        item,
      );
  });
});
