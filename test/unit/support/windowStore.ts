import type { SecretStore } from '../../../src/core/keys/secretKeyVault';

/** What one window sees of a storage that others share: each operation waits for its turn, and ends with the window. */
export class WindowStore implements SecretStore {
  private operations = 0;
  private ended?: () => void;
  /** Resolves when the window has crashed; its operations never answer from then on. */
  readonly crashed = new Promise<void>(resolve => (this.ended = resolve));

  /**
   * @param turn resolves when the next operation may take place
   * @param crashAt the operation at which the window crashes, counted from 1; each takes place wholly or not at all
   * @param isDone whether that operation has still taken place
   */
  constructor(
    private readonly shared: SecretStore,
    private readonly turn: () => Promise<unknown> = () => Promise.resolve(),
    private readonly crashAt = Infinity,
    private readonly isDone = false,
  ) {}

  keys = (): Promise<string[]> => this.take(() => this.shared.keys());
  get = (name: string): Promise<string | undefined> => this.take(() => this.shared.get(name));
  store = (name: string, value: string): Promise<void> => this.take(() => this.shared.store(name, value));
  delete = (name: string): Promise<void> => this.take(() => this.shared.delete(name));

  onDidChange(listener: (event: { key: string }) => void): { dispose(): void } {
    return this.shared.onDidChange(event => this.operations < this.crashAt && listener(event));
  }

  private async take<T>(act: () => PromiseLike<T>): Promise<T> {
    await this.turn();
    this.operations += 1;
    if (this.operations < this.crashAt) return act();
    if (this.operations === this.crashAt && this.isDone) await act();
    this.ended?.();
    return new Promise<T>(() => undefined);
  }
}
