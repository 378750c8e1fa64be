import type * as vscode from 'vscode';
import type { EnvironmentId } from '../core/apis/types';
import type { Attempt } from '../core/calls/attempts';
import type { FieldValues } from '../core/calls/types';
import type { Trail } from '../core/paging/trail';
import type { ShownExchange } from '../shared/protocol';
import { cutExchange } from './cutExchange';

/** What a panel was when the window was reloaded or lost. Holds no secret: exchanges are redacted at birth. */
export interface RememberedPanel {
  environment: EnvironmentId;
  keyId?: string;
  values: FieldValues;
  exchange?: ShownExchange;
  /** Calls that were sent and may have been done, by their idempotency keys. */
  attempts?: readonly Attempt[];
  /** The pages that led to the shown one. */
  trail?: Trail;
}

/** Characters of a body that are remembered; VS Code keeps its state in one database, written whole. The bound is ours. */
const maxRemembered = 256 * 1024;

const nameOf = (operationId: string): string => `sgApi.panel.${operationId}`;

/**
 * The last state of each panel, in the workspace's state. VS Code stores a page's own state only when the window
 * closes in good order; this is written with each change, so it also survives a closed browser tab or a crash.
 */
export class PanelMemory {
  constructor(private readonly state: vscode.Memento) {}

  recall(operationId: string): RememberedPanel | undefined {
    return this.state.get<RememberedPanel>(nameOf(operationId));
  }

  async remember(operationId: string, panel: RememberedPanel): Promise<void> {
    // A key that was pasted into a field by mistake stays in the form for now, but does not go to disk with it.
    const { redactValues } = await import('../core/calls/redactExchange');
    const values = redactValues(panel.values);
    const exchange = panel.exchange && cutExchange(panel.exchange, maxRemembered);
    await this.state.update(nameOf(operationId), { ...panel, values, ...(exchange && { exchange }) });
  }
}
