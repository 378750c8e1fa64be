import type { EnvironmentId } from '../model/operation';
import type { Attempt } from '../calls/attempts';
import type { FieldValues } from '../model/exchange';
import type { Trail } from '../paging/trail';
import type { ShownExchange } from '../../shared/protocol';

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

/** The part of VS Code's Memento that is needed, so that it can be tested in plain Node. */
export interface PanelStore {
  get(name: string): unknown;
  update(name: string, value: unknown): PromiseLike<void>;
}

/** Characters of a body that are remembered; VS Code keeps its state in one database, written whole. The bound is ours. */
const maxRemembered = 256 * 1024;

const nameOf = (operationId: string): string => `sgApi.panel.${operationId}`;

/**
 * The last state of each panel, in the workspace's state. VS Code stores a page's own state only when the window
 * closes in good order; this is written with each change, so it also survives a closed browser tab or a crash. In a
 * browser VS Code writes the workspace's state some seconds late, so a call whose answer is not known is kept in a file
 * too: without its idempotency key it could be done twice.
 */
export class PanelMemory {
  private writing: Promise<void> = Promise.resolve();

  /**
   * @param folder of the files; called late, as it opens no module of Node's before the first such call
   * @param loadRedactor gives the redactor that knows the keys of all services; it loads with the first panel
   */
  constructor(
    private readonly state: PanelStore,
    private readonly folder: () => string,
    private readonly loadRedactor: () => Promise<{ redacting: () => (text: string) => string }>,
  ) {}

  recall(operationId: string): RememberedPanel | undefined {
    return this.state.get(nameOf(operationId)) as RememberedPanel | undefined;
  }

  /** The panel as it last was, with what a crash may have kept the workspace's state from. */
  async recallWhole(operationId: string): Promise<RememberedPanel | undefined> {
    await this.writing;
    const notes = await (await this.notes()).list();
    const { checkedOr } = await import('../checked');
    const { rememberedSchema } = await import('./rememberedSchema');
    const found = [notes.find(({ id }) => id === operationId)?.note, this.recall(operationId)];
    const [first] = found.flatMap(each => checkedOr(rememberedSchema, each, undefined) ?? []);
    return first as RememberedPanel | undefined;
  }

  /** Forgets calls whose answer is not known. */
  async forgetUnanswered(): Promise<void> {
    await this.writing;
    await (await this.notes()).removeAll();
  }

  async remember(operationId: string, panel: RememberedPanel): Promise<void> {
    // A key that was pasted into a field by mistake stays in the form for now, but does not go to disk with it.
    const [{ redacting }, { redactValues }] = await Promise.all([
      this.loadRedactor(),
      import('../calls/redactExchange'),
    ]);
    const { cutExchange } = await import('./cutExchange');
    const values = redactValues(panel.values, redacting());
    const exchange = panel.exchange && cutExchange(panel.exchange, maxRemembered);
    const kept = { ...panel, values, ...(exchange && { exchange }) };
    const before = this.recall(operationId);
    const stored = this.state.update(nameOf(operationId), kept);
    if (panel.attempts || before?.attempts) await this.noteUnanswered(operationId, kept);
    await stored;
  }

  /** One after the other: two writings at once would share a file. */
  private noteUnanswered(operationId: string, panel: RememberedPanel): Promise<void> {
    const write = async () => {
      const notes = await this.notes();
      await (panel.attempts ? notes.write(operationId, panel) : notes.remove(operationId));
    };
    const written = this.writing.then(write);
    this.writing = written.catch(() => undefined); // whoever requested this one is notified
    return written;
  }

  private async notes() {
    const { NoteFolder } = await import('../storage/noteFolder');
    const isNote = ({ environment, values, attempts }: Partial<RememberedPanel>) =>
      environment !== undefined && values !== undefined && Array.isArray(attempts);
    return new NoteFolder<RememberedPanel>(this.folder(), 'unanswered-', isNote);
  }
}
