import type { Exchange } from '../model/exchange';
import { Listeners } from '../listeners';

/** Exchanges kept at the most; the bound is ours. Older ones go first. */
const maxExchanges = 200;
/** Bytes of bodies kept at the most, so that many large answers cannot fill the memory; the bound is ours. */
const maxBytes = 100 * 1024 * 1024;

/** The calls of this window, newest first. In memory: it ends with the window. */
export class CallHistory {
  private exchanges: readonly Exchange[] = [];
  private readonly listeners = new Listeners();

  list(): readonly Exchange[] {
    return this.exchanges;
  }

  find(exchangeId: string): Exchange | undefined {
    return this.exchanges.find(exchange => exchange.id === exchangeId);
  }

  add(exchange: Exchange): void {
    this.exchanges = withinBytes([exchange, ...this.exchanges].slice(0, maxExchanges));
    this.listeners.notify();
  }

  clear(): void {
    this.exchanges = [];
    this.listeners.notify();
  }

  onDidChange(listener: () => void): { dispose(): void } {
    return this.listeners.add(listener);
  }
}

function withinBytes(exchanges: readonly Exchange[]): readonly Exchange[] {
  let bytes = 0;
  // The newest is kept whatever its size: it is on the screen.
  return exchanges.filter((exchange, index) => (bytes += bodyBytes(exchange)) <= maxBytes || index === 0);
}

const bodyBytes = ({ outcome }: Exchange): number => (outcome.ok ? outcome.answer.bodyBytes : 0);
