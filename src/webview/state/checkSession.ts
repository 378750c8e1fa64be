import type { FileCheckStep } from '../../services/datagovsg/checkPage/fileCheck';
import type { FileCheckView } from '../../services/datagovsg/checkPage/fileCheckView';
import type { CheckToHost, ToCheckView } from '../../shared/checkMessages';
import { plural } from '../../shared/text/counts';

/** What the page about the check of a file shows. The host keeps all of it, so a page that is loaded anew gets it again. */
export interface CheckState {
  check: FileCheckView;
  /** Where the focus is to go, once: to the first control that does no harm. */
  takesFocus: boolean;
  /** For screen readers: how far it is, without each step of a progress. */
  announcement: string;
}

/** The state of the page and all that can be done with it. Knows no element, so it is tested without a page. */
export class CheckSession {
  state: CheckState | undefined;

  constructor(
    private readonly host: { postMessage(message: CheckToHost): void },
    private readonly changed: () => void,
  ) {}

  receive(message: ToCheckView): void {
    this.state = withMessage(this.state, message);
    this.changed();
  }

  choose(choice: 'send' | 'copyFirst' | 'again'): void {
    const { state } = this;
    if (state?.check.step.kind !== 'deciding') return;
    this.host.postMessage({ type: 'chose', lookId: state.check.lookId, choice });
  }

  openFinding(index: number): void {
    if (this.state) this.host.postMessage({ type: 'openedFinding', lookId: this.state.check.lookId, index });
  }

  showReport(): void {
    this.host.postMessage({ type: 'askedReport' });
  }

  cancel(): void {
    this.host.postMessage({ type: 'cancelled' });
  }
}

function withMessage(state: CheckState | undefined, message: ToCheckView): CheckState | undefined {
  if (message.type === 'language') return state; // the page itself has taken it
  if (message.type === 'check') {
    const { check, takesFocus } = message;
    const isSame = state?.check.lookId === check.lookId;
    return { check, takesFocus: takesFocus && !isSame, announcement: announcementOf(check.step, check) };
  }
  // Of a look that the page does not have: all of that one follows, or comes first.
  if (state?.check.lookId !== message.lookId) return state;
  const { step, isFileChanged } = message;
  const check = { ...state.check, step, isFileChanged };
  return { check, takesFocus: false, announcement: announcementOf(step, check) };
}

const busyWords = { checking: 'Checking again.', sending: 'Sending.', stopping: 'Cancelling.' } as const;

function announcementOf(step: FileCheckStep, check: FileCheckView): string {
  if (step.kind === 'ended') return step.text;
  if (step.kind !== 'deciding' && step.kind !== 'confirming') return busyWords[step.kind];
  const changed = check.isFileChanged ? ' The file was changed since it was checked.' : '';
  return `Checked: ${countsText(check.counts)}.${changed}`;
}

/** "2 errors, 1 warning, 3 notes". */
export function countsText({ error, warning, info }: FileCheckView['counts']): string {
  const some = [plural(error, 'error'), plural(warning, 'warning'), ...(info > 0 ? [plural(info, 'note')] : [])];
  return error + warning + info === 0 ? 'nothing was found' : some.join(', ');
}
