import type { TestedApp } from '../../../src/host/testedApp';
import type { KeysNode } from '../../../src/host/trees/keysTreeItem';

type KeyNode = Extract<KeysNode, { kind: 'key' }>;

/** The keys below some nodes, in the order of the tree. */
export async function keyNodes(app: TestedApp, nodes: readonly KeysNode[]): Promise<KeyNode[]> {
  const found: KeyNode[] = [];
  for (const node of nodes) {
    if (node.kind === 'key') found.push(node);
    else found.push(...(await keyNodes(app, await app.keysTree.getChildren(node))));
  }
  return found;
}
