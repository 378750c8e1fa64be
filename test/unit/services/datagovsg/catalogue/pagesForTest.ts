import { randomBytes } from 'node:crypto';
import type { DatasetPage, ListedDataset } from '../../../../../src/services/datagovsg/catalogue/datasetListing';
import {
  DatasetCatalogue,
  type CataloguePorts,
} from '../../../../../src/services/datagovsg/catalogue/datasetCatalogue';
import { openIndex } from '../../../../../src/services/datagovsg/catalogue/openIndex';
import { inMemory } from '../../../../../src/core/storage/database';
import { failed, ok, type Result } from '../../../../../src/core/model/result';

export const pageSize = 10;

export const dataset = (id: string, over: Partial<ListedDataset> = {}): ListedDataset => ({
  id,
  name: `Dataset ${id}`,
  format: 'CSV',
  agency: 'Sandbox Agency',
  description: '',
  updatedMs: 0,
  ...over,
});

export const datasets = (count: number): ListedDataset[] =>
  Array.from({ length: count }, (_, at) => dataset(`d_${String(at + 1).padStart(4, '0')}`, { updatedMs: at }));

/** A service with datasets in pages, whose list and mood a test changes. */
export class ServiceForTest {
  asked: number[] = [];
  /** Pages that are answered with this instead. */
  readonly odd = new Map<number, () => Result<DatasetPage, string> | Promise<Result<DatasetPage, string>>>();

  constructor(public all: readonly ListedDataset[]) {}

  readonly readPage = async (page: number): Promise<Result<DatasetPage, string>> => {
    this.asked.push(page);
    return this.odd.get(page)?.() ?? ok(this.page(page));
  };

  page(page: number): DatasetPage {
    const datasets = this.all.slice((page - 1) * pageSize, page * pageSize);
    return { datasets, pages: Math.ceil(this.all.length / pageSize), total: this.all.length };
  }

  failsAt(page: number, sentence: string): void {
    this.odd.set(page, () => failed(sentence));
  }
}

/** A catalogue as one window has it. @param file shared by windows; in memory when absent */
export function catalogueFor(
  service: ServiceForTest,
  { file = inMemory, said = [], ...over }: Partial<CataloguePorts> & { file?: string; said?: string[] } = {},
): DatasetCatalogue {
  return new DatasetCatalogue({
    open: () => openIndex(file, text => said.push(text)),
    readPage: service.readPage,
    now: () => 1_000_000,
    owner: randomBytes(8).toString('hex'),
    ...over,
  });
}
