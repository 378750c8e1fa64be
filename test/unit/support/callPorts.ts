import type { CallPorts } from '../../../src/core/calls/callPorts';
import type { Exchange, Prepared, Verdict } from '../../../src/core/model/exchange';
import type { KeyInfo } from '../../../src/core/keys/keyInfo';
import { Secret } from '../../../src/core/keys/secret';
import { services } from '../../../src/services';

export interface StoredForTest {
  info: KeyInfo;
  secret: string;
}

/** What a call asked of its surroundings. */
export interface PortsForTest extends CallPorts {
  recorded: Exchange[];
  asked: { verdict: Verdict; request: Prepared }[];
}

/** Surroundings of a call that hold these keys, say yes to every question and remember what they were asked. */
export function portsWith(
  keys: readonly StoredForTest[],
  sandboxUrl: string,
  over: Partial<CallPorts> = {},
): PortsForTest {
  const [recorded, asked]: [Exchange[], PortsForTest['asked']] = [[], []];
  const find = (id: string) => keys.find(({ info }) => info.id === id);
  return {
    findKey: id => Promise.resolve(find(id)?.info),
    secret: id => {
      const found = find(id);
      return Promise.resolve(found && new Secret(found.secret));
    },
    sandboxUrl: () => Promise.resolve(sandboxUrl),
    isUnlocked: () => false,
    confirm: (verdict, request) => {
      asked.push({ verdict, request });
      return Promise.resolve(true);
    },
    record: exchange => recorded.push(exchange),
    userAgent: 'sg-api-keys/test',
    ...over,
    services: over.services ?? services,
    recorded,
    asked,
  };
}
