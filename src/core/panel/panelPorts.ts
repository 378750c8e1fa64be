import type { CallEvents, CallOutcome } from '../model/callOutcome';
import type { Exchange, Plan } from '../model/exchange';
import type { ToView } from '../../shared/protocol';
import type { SeenKeys } from './callContext';
import type { RememberedPanel } from './panelMemory';
import type { Around, PanelEffect, PickedForm } from './panelSession';

/** The effects that are the editor's own business, and lead to no event. */
export type EditorEffect = Extract<PanelEffect, { type: 'startFlow' | 'warn' | 'openPayLink' | 'follow' | 'openBody' }>;

/** What a panel needs of its surroundings. */
export interface PanelPorts {
  /** As it is at this moment. */
  around(): Around;
  post(messages: readonly ToView[]): void;
  /** Resolves when a crash of the window can no longer lose it. */
  remember(operationId: string, panel: RememberedPanel): Promise<void>;
  usableKeys(): Promise<SeenKeys>;
  /** @param record where the exchange is kept; absent: in the history */
  run(plan: Plan, events: CallEvents, record?: (exchange: Exchange) => void): Promise<CallOutcome>;
  /** @returns undefined when the user picked nothing */
  pick(form: PickedForm, field: string): Promise<string | undefined>;
  /** The picture at an address, as data URI; undefined when there is none. */
  picture(address: string): Promise<string | undefined>;
  carryOut(effect: EditorEffect): unknown;
  /** The words of an error for people, without secrets. */
  words(error: unknown): Promise<string>;
  /** Of a bug. */
  report(error: unknown): void;
  /** Of a message that the page should not have sent. */
  log: { warn(text: string): void };
}
