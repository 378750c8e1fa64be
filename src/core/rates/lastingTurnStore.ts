import { errorText } from '../errorText';
import { MemoryTurnStore } from './memoryTurnStore';
import { SqliteTurnStore } from './sqliteTurnStore';
import type { TurnStore } from './turnStore';

/** Numbers from here on are not those of calls that began to wait while the file could be used. */
const beyondFile = 2 ** 40;

export interface TurnStoreEvents {
  /** Called once, with why only this window's calls are counted. */
  onProblem: (reason: string) => void;
  /** Called when the file was damaged and is begun again, in a sentence. */
  onDamage: (sentence: string) => void;
}

/** The turns of all windows, from a file; when the file cannot be used, or no more, those of this window alone. */
export function lastingTurnStore(file: string, nowMs: number, { onProblem, onDamage }: TurnStoreEvents): TurnStore {
  const alone = (error: unknown): TurnStore => {
    onProblem(errorText(error));
    return new MemoryTurnStore(beyondFile);
  };
  let store = openedOr(() => new SqliteTurnStore(file, nowMs, onDamage), alone);
  const attempt = <T>(step: (store: TurnStore) => T): T => {
    if (store instanceof MemoryTurnStore) return step(store);
    try {
      return step(store);
    } catch (error) {
      store.close();
      store = alone(error);
      return step(store);
    }
  };
  return {
    ask: (ticket, rate, atMs) => attempt(each => each.ask(ticket, rate, atMs)),
    leave: ticket => attempt(each => each.leave(ticket)),
    pause: (budget, untilMs, atMs) => attempt(each => each.pause(budget, untilMs, atMs)),
    close: () => store.close(),
  };
}

function openedOr(open: () => TurnStore, otherwise: (error: unknown) => TurnStore): TurnStore {
  try {
    return open();
  } catch (error) {
    return otherwise(error);
  }
}
