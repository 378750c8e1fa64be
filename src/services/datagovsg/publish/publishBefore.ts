import type { LiveDataset } from '../fileCheck/liveDataset';
import { ok, type Result } from '../../../core/model/result';
import type { CallProblem, IngestionState, PublishCalls } from './publishCalls';

/** What the service reports just before the upload, so that what it reports afterwards can be distinguished from it. */
export interface BeforeUpload {
  status?: IngestionState;
  /**
   * Whether the dataset was updated after it was read: by an upload in progress then, or from elsewhere.
   * Absent: not known.
   */
  isUpdated?: boolean;
}

/** Fails only when it is cancelled: what cannot be read makes it harder to distinguish old from new, and no more. */
export async function askBefore(
  seen: LiveDataset,
  calls: Pick<PublishCalls, 'status' | 'dataset'>,
): Promise<Result<BeforeUpload, CallProblem>> {
  const status = await calls.status();
  if (!status.ok && status.error.kind === 'cancelled') return status;
  // Read second: an upload that ended in between shows here, and not as one that still ran.
  const now = await calls.dataset();
  if (!now.ok && now.error.kind === 'cancelled') return now;
  return ok({
    ...(status.ok && { status: status.value }),
    ...(now.ok && { isUpdated: now.value.lastUpdatedAt !== seen.lastUpdatedAt }),
  });
}
