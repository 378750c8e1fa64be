import { rmSync } from 'node:fs';
import { errorText } from '../errorText';
import { preparePrivateDatabase } from '../storage/privateStorage';
import { MemoryTurnStore } from './memoryTurnStore';
import { isDamaged, SqliteTurnStore } from './sqliteTurnStore';
import type { TurnStore } from './turnStore';

/** Numbers from here on are not those of calls that began to wait while the file could be used. */
const beyondFile = 2 ** 40;

/**
 * The turns of all windows, from a file; when the file cannot be used, or no more, those of this window alone.
 * @param onTrouble told once, with what is wrong
 */
export function lastingTurnStore(file: string, nowMs: number, onTrouble: (reason: string) => void): TurnStore {
  let store: TurnStore;
  const alone = (error: unknown): TurnStore => {
    onTrouble(errorText(error));
    return (store = new MemoryTurnStore(beyondFile));
  };
  const attempt = <T>(step: (store: TurnStore) => T): T => {
    if (store instanceof MemoryTurnStore) return step(store);
    try {
      return step(store);
    } catch (error) {
      return step(alone(error));
    }
  };
  try {
    store = openStore(file, nowMs);
  } catch (error) {
    store = alone(error);
  }
  return {
    ask: (ticket, rate, atMs) => attempt(each => each.ask(ticket, rate, atMs)),
    leave: ticket => attempt(each => each.leave(ticket)),
    pause: (budget, untilMs, atMs) => attempt(each => each.pause(budget, untilMs, atMs)),
    close: () => store.close(),
  };
}

function openStore(file: string, nowMs: number): TurnStore {
  const opened = () => {
    preparePrivateDatabase(file);
    return new SqliteTurnStore(file, nowMs);
  };
  try {
    return opened();
  } catch (error) {
    if (!isDamaged(error)) throw error;
    // A power cut can leave it so. It holds a few seconds of counting, which are no loss.
    for (const ending of ['', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true });
    return opened();
  }
}
