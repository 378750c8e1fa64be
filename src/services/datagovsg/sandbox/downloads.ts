import { failed, ok, type Result } from '../../../core/model/result';
import type { SandboxCall } from '../../../core/sandbox/call';
import { jsonReply, type Reply } from '../../../core/sandbox/reply';
import type { Dataset } from './dataset';
import { wrappedError } from './errors';
import type { Export } from './exports';
import { isWhole, readSelection, type ExportSelection } from './exportSelection';
import type { DatagovsgWorld } from './world';

const started = 'Download initiated';

/** https://guide.data.gov.sg/developer-guide/dataset-apis/download-dataset: 201, and a link at once when one is there. */
export function initiateDownload(world: DatagovsgWorld, call: SandboxCall): Reply {
  const asked = readAsked(world, call);
  if (!asked.ok) return asked.error;
  const { dataset, selection } = asked.value;
  if (!dataset.table) return created({ message: started, url: linkTo(world, world.exports.ready(dataset, selection)) });
  const before = world.exports.find(dataset, selection);
  if (before && world.exports.isReady(before)) return created({ message: started, url: linkTo(world, before) });
  if (!before) world.exports.start(dataset, selection);
  return created({ message: started });
}

/** Whole files of CSV datasets are often ready without being requested; others are begun by the first poll. */
export function pollDownload(world: DatagovsgWorld, call: SandboxCall): Reply {
  const asked = readAsked(world, call);
  if (!asked.ok) return asked.error;
  const { dataset, selection } = asked.value;
  const { exports } = world;
  const before = exports.find(dataset, selection);
  const isThere = !dataset.table || isWhole(selection);
  const found = before ?? (isThere ? exports.ready(dataset, selection) : exports.start(dataset, selection));
  if (exports.isReady(found)) return created({ status: 'DOWNLOAD_SUCCESS', url: linkTo(world, found) });
  const guesses = ['word for a running export', ...(before ? [] : ['a poll begins an export that nobody began'])];
  return created({ status: 'DOWNLOAD_PROCESSING' }, ...guesses);
}

const created = (data: object, ...guesses: readonly string[]): Reply =>
  jsonReply(201, { code: 0, data, errorMsg: '' }, ...guesses);

const linkTo = ({ storage, exports }: DatagovsgWorld, asked: Export): string =>
  storage.downloadLink(exports.keyOf(asked), `${asked.dataset.name}.${asked.dataset.format.toLowerCase()}`);

interface Asked {
  dataset: Dataset;
  selection: ExportSelection;
}

function readAsked({ datasets }: DatagovsgWorld, call: SandboxCall): Result<Asked, Reply> {
  const dataset = datasets.find(call.values['datasetId']);
  if (!dataset) return failed(refused('Dataset not found', 'status and body for an unknown id'));
  const columns = dataset.table?.columns ?? [];
  const selection = readSelection(call.values, columns);
  if (!selection.ok) {
    const message = dataset.table
      ? `Unknown columns: ${selection.error.join(', ')}`
      : 'Columns and filters can be chosen for CSV datasets only';
    return failed(refused(message, 'body for columns that are not there'));
  }
  return ok({ dataset, selection: selection.value });
}

const refused = (errorMsg: string, guess: string): Reply =>
  wrappedError(400, { code: 4, name: 'ERROR_PARAMS', errorMsg }, guess);
