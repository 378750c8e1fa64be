import type { EnvironmentId } from '../../../core/model/operation';
import type { SendProgress } from '../../../core/calls/files/sendFileRate';
import type { Waiting } from '../../../core/model/exchange';
import type { PublishMode } from '../fileCheck/headerFindings';
import type { LiveDataset } from '../fileCheck/liveDataset';
import type { Preflight } from '../fileCheck/preflight';
import type { RowDifference, TodaysRows } from '../fileCheck/todaysRows';

/** What is to be sent where. */
export interface PublishWish {
  mode: PublishMode;
  environment: EnvironmentId;
  keyId: string;
  datasetId: string;
  file: string;
}

export type PublishPhase =
  | 'account'
  | 'dataset'
  | 'preflight'
  | 'decision'
  | 'copy'
  | 'statusBefore'
  | 'link'
  | 'upload'
  | 'ingestion'
  | 'readBack';

/** All that is known before anything is sent. */
export interface PublishLook {
  /** Whom the key belongs to. */
  account: string;
  dataset: LiveDataset;
  /** Absent: its rows cannot be searched, for the reason in `todayTrouble`. */
  today?: TodaysRows;
  todayTrouble?: string;
  preflight: Preflight;
}

/** What to do after a look. `again`: look at file and dataset once more; what was decided on the earlier look is void. */
export type PublishDecision = 'send' | 'again' | 'cancel';

export interface PublishEvents {
  signal?: AbortSignal;
  onPhase?: (phase: PublishPhase) => void;
  onRead?: (readBytes: number, totalBytes: number) => void;
  onSent?: (progress: SendProgress) => void;
  /** The service’s own word, each time it is asked. @param isOfThis false: it may be that of an earlier upload */
  onStatus?: (status: string, isOfThis: boolean) => void;
  onWaiting?: (waiting: Waiting | undefined) => void;
  /** Shows what was found, each time that it was looked for. */
  decide: (look: PublishLook) => Promise<PublishDecision>;
  /** Before a replacement: offers a copy of today's data. @returns whether to send the file */
  keepCopy?: (look: PublishLook) => Promise<boolean>;
  /** Told before each step that leaves something at the service, and when all is over. */
  journal?: { note(phase: PublishPhase, look: PublishLook): Promise<void>; clear(): Promise<void> };
}

/** What the dataset holds after the upload, beside what it should. */
export interface ReadBack {
  isAsExpected: boolean;
  text: string;
  total?: number;
  expected?: number;
  comparedRows: number;
  differences: readonly RowDifference[];
}

/** How a publishing ended. */
export interface PublishEnd {
  /**
   * `published`: the service says that it is in. `rejected`: the service took the file and refused its content.
   * `unconfirmed`: the file was handed over, and what became of it is not known. `stopped` and `cancelled`: it did not
   * get as far as that, by trouble or by the user.
   */
  kind: 'published' | 'rejected' | 'unconfirmed' | 'stopped' | 'cancelled';
  /** Where it ended. */
  phase: PublishPhase;
  /** What has happened, what has not, and what to do, in sentences. */
  text: string;
  look?: PublishLook;
  /** Words of the ingestion status: before the upload, and the last one. */
  statusBefore?: string;
  status?: string;
  readBack?: ReadBack;
}
