/** Another window: asks for turns of a file as fast as it can until it has some, and prints when it got them. */
import { SqliteTurnStore } from '../../../../src/core/rates/sqliteTurnStore';
import type { Ticket } from '../../../../src/core/rates/turnStore';

const [file = '', wanted = '0', calls = '1', windowMs = '1'] = process.argv.slice(2);
const rate = { calls: Number(calls), windowMs: Number(windowMs) };
const store = new SqliteTurnStore(file, Date.now(), console.error);
const sent: number[] = [];
let ticket: Ticket = { budget: 'shared' };
const ask = (): void => {
  const nowMs = Date.now();
  if (store.ask(ticket, rate, nowMs).kind === 'go') {
    sent.push(nowMs);
    ticket = { budget: 'shared' };
  }
  if (sent.length < Number(wanted)) setTimeout(ask, 5);
  else console.log(JSON.stringify(sent));
};
ask();
