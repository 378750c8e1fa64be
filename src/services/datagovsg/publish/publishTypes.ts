import type { SendProgress } from '../../../core/calls/files/sendFileRate';
import type { FlowChoice } from '../../../core/flows/flowQuestion';
import type { DownloadStep } from '../download/downloadSteps';
import type { PublishMode } from '../fileCheck/headerFindings';
import type { LiveDataset } from '../fileCheck/liveDataset';
import type { Preflight } from '../fileCheck/preflight';
import type { RowDifference, TodaysRows } from '../fileCheck/todaysRows';
import type { FlowInputsOf } from '../generated/flowTypes';

/** What to send where. */
export type PublishInputs = FlowInputsOf['replace'] & { mode: PublishMode };

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
  /** Absent: its rows cannot be searched, for the reason in `todayProblem`. */
  today?: TodaysRows;
  todayProblem?: string;
  preflight: Preflight;
}

/**
 * What to do after a check. `copyFirst`: send, after today's data was saved. `again`: check file and dataset once more; what
 * was decided on the earlier check is void.
 */
export type PublishDecision = 'send' | 'copyFirst' | 'again' | 'cancel';

/** The question after a check, with all that was found. */
export interface LookQuestion extends FlowChoice<PublishDecision> {
  id: 'look';
  look: PublishLook;
}

export const isLookQuestion = (question: FlowChoice<string>): question is LookQuestion => question.id === 'look';

/** What a later start needs to check what became of a publishing. */
export type CheckInputs = FlowInputsOf['checkPublishing'];

/** What the service says, in its own word. */
export interface IngestionStep {
  status: string;
  /** False: it may be that of an earlier upload. */
  isOfThis: boolean;
}

/** How far a publishing is. */
export type PublishStep =
  /** It begins; with a note, before something is left at the service. */
  | { phase: PublishPhase; note?: CheckInputs }
  | { phase: 'preflight'; readBytes: number; totalBytes: number }
  | { phase: 'copy'; copy: DownloadStep }
  | { phase: 'upload'; sent: SendProgress }
  /** The service’s own word, each time it is polled. `isOfThis` false: it may be that of an earlier upload. */
  | ({ phase: 'ingestion' } & IngestionStep);

/** What the dataset holds after the upload, and what it should. */
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
   * `published`: the service says that it is in. `rejected`: the service accepted the file and rejected its content.
   * `unconfirmed`: the file was uploaded, and what became of it is not known. `stopped` and `cancelled`: it did not
   * get as far as that, because of a problem or of the user.
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
