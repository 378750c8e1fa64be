import type { SandboxCall } from '../../../core/sandbox/call';
import { randomUuid } from '../../../core/sandbox/chance';
import { jsonReply, type Reply } from '../../../core/sandbox/reply';
import type { Bucket, Upload } from './storage/objectStorage';
import { notFound, wrapped, wrappedError } from './errors';
import type { UploadMode } from './ingestions';
import { radarPicture } from './realtime/radar';
import type { ScratchFolder } from '../../../core/storage/scratchFolder';
import { TableUpload } from './tableUpload';
import type { DatagovsgWorld } from './world';

/** Bare, without the wrapper, as documented: https://guide.data.gov.sg/user-guide/for-data-owners/write-apis */
export const whoami = (): Reply => jsonReply(200, { user: { userId: '1', email: 'officer@example.gov.sg' } });

export const getUploadLink = (world: DatagovsgWorld, call: SandboxCall): Reply => uploadLink(world, call, 'replace');

export const getAppendLink = (world: DatagovsgWorld, call: SandboxCall): Reply => uploadLink(world, call, 'append');

export function getIngestionStatus({ datasets, ingestions }: DatagovsgWorld, call: SandboxCall): Reply {
  const dataset = datasets.find(call.values['datasetId']);
  if (!dataset) return notFound('Dataset');
  const { status, problem, guesses } = ingestions.state(dataset.id);
  // What a failure reports is not known, so the body does not mention it; the header is for whoever searches for the cause.
  const reason = problem === undefined ? [] : [`here it was: ${problem.replace(/[^\x20-\x7e]/g, '?')}`];
  return wrapped({ status }, ...guesses, ...reason);
}

/** The dataset must exist, hold data and be published; how the real service refuses otherwise is not known. */
function uploadLink({ datasets, storage, random }: DatagovsgWorld, call: SandboxCall, mode: UploadMode): Reply {
  const dataset = datasets.find(call.values['datasetId']);
  if (!dataset) return notFound('Dataset');
  if (!dataset.table || dataset.table.rows.count === 0) {
    const error = { code: 3, name: 'FORBIDDEN', errorMsg: 'Only datasets that hold a table can be written to' };
    return wrappedError(403, error, 'status and body for a dataset without a table');
  }
  const url = storage.link('PUT', `uploads/${mode}/${dataset.id}/${randomUuid(random)}.csv`);
  return wrapped({ url }, ...(mode === 'append' ? ['path of the append link'] : []));
}

/** What the links of this sandbox lead to. The key says what an upload is for: nobody else can sign one. */
export function bucketOf({ exports, ingestions }: DatagovsgWorld, folder: ScratchFolder): Bucket {
  return {
    object: key => radarPicture(key) ?? exports.file(key),
    upload: (key): Upload | undefined => {
      const [, mode, datasetId] = /^uploads\/(replace|append)\/([^/]+)\//.exec(key) ?? [];
      if ((mode !== 'replace' && mode !== 'append') || datasetId === undefined) return undefined;
      return new TableUpload(folder, file => ingestions.receive(datasetId, mode, file));
    },
  };
}
