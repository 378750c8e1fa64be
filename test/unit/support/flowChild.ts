// A process of its own that runs a flow until it is killed: the arguments are the sandbox's address, its write key, the
// folder of the notes, the id of the flow and what it is given.
import { setTimeout as wait } from 'node:timers/promises';
import { runCall } from '../../../src/core/calls/runCall';
import { runFlow } from '../../../src/core/flows/runFlow';
import { services } from '../../../src/services';
import { portsWith } from './callPorts';
import { journalIn } from './flowNotes';
import { answering, surroundingsWith } from './flowPortsForTest';
import { sampleKey } from './sampleKey';

const [address = '', secret = '', folder = '', id = '', inputs = ''] = process.argv.slice(2);
const key = sampleKey({ id: 'write', kind: 'datagovsgWriteKey', environment: 'sandbox' });
const callPorts = portsWith([{ info: key, secret }], address);
const surroundings = surroundingsWith({
  call: (plan, events) => runCall(plan, callPorts, events),
  wait: ms => wait(ms),
  ask: answering('send'),
});
const { signal } = new AbortController();

void services.findFlow(id).then(async flow => {
  if (!flow) throw new Error(`There is no flow ${id}`);
  const result = await runFlow(flow, JSON.parse(inputs), { surroundings, signal, journal: journalIn(folder) });
  console.log(JSON.stringify(result));
});
