import type { Dataset } from './dataset';

/** The datasets of one sandbox: those of the seed, with what was uploaded since. */
export class DatasetStore {
  private readonly byId: Map<string, Dataset>;
  private readonly seedById: ReadonlyMap<string, Dataset>;
  private listing: readonly Dataset[] | undefined;

  constructor(seed: readonly Dataset[]) {
    this.seedById = new Map(seed.map(dataset => [dataset.id, dataset]));
    this.byId = new Map(this.seedById);
  }

  /** Those that are published, in an order that stays. The same array until a dataset changes. */
  published(): readonly Dataset[] {
    return (this.listing ??= [...this.byId.values()].filter(dataset => !dataset.isDraft));
  }

  /** A published one: nobody can know that a draft exists. */
  find(id: unknown): Dataset | undefined {
    const dataset = typeof id === 'string' ? this.byId.get(id) : undefined;
    return dataset?.isDraft ? undefined : dataset;
  }

  /** Puts a dataset in the place of the one with its id. */
  replace(dataset: Dataset): void {
    this.byId.set(dataset.id, dataset);
    this.listing = undefined;
  }

  /** Those that are no longer as in the seed. */
  changed(): readonly Dataset[] {
    return [...this.byId.values()].filter(dataset => this.seedById.get(dataset.id) !== dataset);
  }
}
