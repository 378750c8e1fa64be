import * as l10n from '@vscode/l10n';
import type { FileIdentity } from '../../../core/calls/files/sendFile';
import type { PublishDecision, PublishEnd, PublishLook, PublishInputs } from '../publish/publishTypes';
import { unreachable } from '../../../core/unreachable';
import { confirmWords, type HarmWords } from './fileCheckWords';

/** How far it is. `checking`: checked once more. `stopping`: cancelled, and the last step still ends. */
export type FileCheckStep =
  | { kind: 'deciding' }
  | { kind: 'confirming' }
  | { kind: 'checking' | 'sending' | 'stopping'; text: string }
  | { kind: 'ended'; end: PublishEnd['kind']; text: string };

/** The page about the check of one file, from its first look to the end of the publishing. */
export interface FileCheck {
  inputs: PublishInputs;
  look: PublishLook;
  /** Counts the looks. */
  lookId: number;
  step: FileCheckStep;
  /** Whether the file was written to since the look. */
  isFileChanged: boolean;
  end?: PublishEnd;
}

export type SendChoice = 'send' | 'copyFirst';

/** `checked`, `progressed` and `ended` come from the flow; what the user does names the check that it was done on. */
export type FileCheckEvent =
  | { type: 'checked'; look: PublishLook }
  | { type: 'progressed'; text: string }
  | { type: 'ended'; end: PublishEnd }
  | { type: 'fileSeen'; identity: FileIdentity | undefined }
  | { type: 'chose'; lookId: number; choice: SendChoice | 'again' }
  | { type: 'answered'; lookId: number; choice: SendChoice; isConfirmed: boolean }
  | { type: 'openedFinding'; lookId: number; index: number }
  | { type: 'askedReport' }
  /** By the button or by the notification. */
  | { type: 'cancelled' }
  /** The page is gone. */
  | { type: 'closed' };

export type FileCheckEffect =
  | { type: 'decide'; decision: PublishDecision }
  | { type: 'confirm'; lookId: number; choice: SendChoice; words: HarmWords }
  | { type: 'stop' }
  | { type: 'openFinding'; index: number }
  | { type: 'showReport' };

export interface FileCheckNext {
  state: FileCheck;
  effects: readonly FileCheckEffect[];
}

export const fileCheckOf = (inputs: PublishInputs, look: PublishLook): FileCheck => ({
  ...{ inputs, look, lookId: 1, step: { kind: 'deciding' }, isFileChanged: false },
});

/** The next state, and what is to be done. Nothing that was pressed on an earlier look or too late does anything. */
export function reduceFileCheck(state: FileCheck, event: FileCheckEvent): FileCheckNext {
  switch (event.type) {
    case 'checked':
      return only({ ...fileCheckOf(state.inputs, event.look), lookId: state.lookId + 1 });
    case 'progressed':
      return only('text' in state.step && isBusy(state) ? at(state, { ...state.step, text: event.text }) : state);
    case 'ended':
      return only({ ...at(state, { kind: 'ended', end: event.end.kind, text: event.end.text }), end: event.end });
    case 'fileSeen':
      return only(state.isFileChanged || !isOther(state, event.identity) ? state : { ...state, isFileChanged: true });
    case 'chose':
      return event.lookId === state.lookId && state.step.kind === 'deciding'
        ? chosen(state, event.choice)
        : only(state);
    case 'answered':
      return answered(state, event);
    case 'openedFinding': {
      const isKnown = event.lookId === state.lookId && state.look.preflight.findings[event.index] !== undefined;
      return { state, effects: isKnown ? [{ type: 'openFinding', index: event.index }] : [] };
    }
    case 'askedReport':
      return { state, effects: [{ type: 'showReport' }] };
    case 'cancelled':
      return cancelled(state);
    case 'closed':
      // What is being sent continues, and its notification can cancel it; before that, closing is a no.
      return state.step.kind === 'sending' ? only(state) : cancelled(state);
    default:
      return unreachable(event);
  }
}

const only = (state: FileCheck): FileCheckNext => ({ state, effects: [] });
const at = (state: FileCheck, step: FileCheckStep): FileCheck => ({ ...state, step });
const isBusy = ({ step }: FileCheck): boolean => step.kind === 'checking' || step.kind === 'sending';

function chosen(state: FileCheck, choice: SendChoice | 'again'): FileCheckNext {
  if (choice === 'again') {
    const step = { kind: 'checking', text: l10n.t('Checking the file and the dataset again') } as const;
    return { state: at(state, step), effects: [{ type: 'decide', decision: 'again' }] };
  }
  const { inputs, look, lookId } = state;
  const words = confirmWords(inputs, look, choice);
  return { state: at(state, { kind: 'confirming' }), effects: [{ type: 'confirm', lookId, choice, words }] };
}

function answered(state: FileCheck, event: Extract<FileCheckEvent, { type: 'answered' }>): FileCheckNext {
  if (event.lookId !== state.lookId || state.step.kind !== 'confirming') return only(state);
  if (!event.isConfirmed) return only(at(state, { kind: 'deciding' }));
  const step = { kind: 'sending', text: l10n.t('Preparing to send') } as const;
  return { state: at(state, step), effects: [{ type: 'decide', decision: event.choice }] };
}

function cancelled(state: FileCheck): FileCheckNext {
  const { kind } = state.step;
  if (kind === 'ended' || kind === 'stopping') return only(state);
  const stopping = at(state, { kind: 'stopping', text: l10n.t('Cancelling') });
  const isAsked = kind === 'deciding' || kind === 'confirming';
  return { state: stopping, effects: [isAsked ? { type: 'decide', decision: 'cancel' } : { type: 'stop' }] };
}

/** @param now undefined: it is gone. The check has no identity of a file that it could not open, either. */
function isOther({ look }: FileCheck, now: FileIdentity = { sizeBytes: 0, modifiedMs: 0 }): boolean {
  const { sizeBytes, modifiedMs } = look.preflight.identity;
  return now.sizeBytes !== sizeBytes || now.modifiedMs !== modifiedMs;
}
