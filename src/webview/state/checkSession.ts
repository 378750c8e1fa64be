import * as l10n from '@vscode/l10n';
import type { FileCheckStep } from '../../services/datagovsg/checkPage/fileCheck';
import type { FileCheckView } from '../../services/datagovsg/checkPage/fileCheckView';
import type { CheckToHost, ToCheckView } from '../../shared/checkMessages';
import { plural } from '../../shared/text/counts';
import { byLocale } from '../../shared/text/language';

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

function announcementOf(step: FileCheckStep, check: FileCheckView): string {
  if (step.kind === 'ended') return step.text;
  if (step.kind !== 'deciding' && step.kind !== 'confirming') return busyText(step.kind);
  const checked = l10n.t('Checked: {0}.', countsText(check.counts));
  return check.isFileChanged ? `${checked} ${l10n.t('The file was changed since it was checked.')}` : checked;
}

function busyText(kind: 'checking' | 'sending' | 'stopping'): string {
  if (kind === 'checking') return l10n.t('Checking again.');
  return kind === 'sending' ? l10n.t('Sending.') : l10n.t('Cancelling.');
}

const counts = byLocale(locale => new Intl.ListFormat(locale, { type: 'unit' }));

/** "2 errors, 1 warning, 3 notes". */
export function countsText({ error, warning, info }: FileCheckView['counts']): string {
  if (error + warning + info === 0) return l10n.t('nothing was found');
  const errors = plural(error, n => ({ one: l10n.t('{0} error', n), other: l10n.t('{0} errors', n) }));
  const warnings = plural(warning, n => ({ one: l10n.t('{0} warning', n), other: l10n.t('{0} warnings', n) }));
  const notes = plural(info, n => ({ one: l10n.t('{0} note', n), other: l10n.t('{0} notes', n) }));
  return counts().format(info > 0 ? [errors, warnings, notes] : [errors, warnings]);
}
