// A process of its own that publishes until it is killed: the arguments are the sandbox's address, its key, the file and
// the folder of the journal.
import { setTimeout as wait } from 'node:timers/promises';
import { runCall } from '../../../src/core/calls/runCall';
import { publishDataset } from '../../../src/services/datagovsg/publish/publishDataset';
import { PublishJournal } from '../../../src/services/datagovsg/publish/publishJournal';
import { portsWith } from './callPorts';
import { sampleKey } from './sampleKey';

const [address = '', secret = '', file = '', folder = '', datasetId = ''] = process.argv.slice(2);
const key = sampleKey({ id: 'write', kind: 'datagovsgWriteKey', environment: 'sandbox' });
const callPorts = portsWith([{ info: key, secret }], address);
const journal = new PublishJournal(folder);
const at = new Date().toISOString();

void publishDataset(
  { mode: 'replace', environment: 'sandbox', keyId: 'write', datasetId, file },
  {
    call: (plan, events) => runCall(plan, callPorts, events),
    wait: ms => wait(ms),
    now: Date.now,
    network: () => Promise.resolve({ noProxy: [], isProxyCertificateChecked: true }),
    userAgent: 'sg-api-keys/test',
  },
  {
    decide: () => Promise.resolve('send'),
    journal: {
      note: (phase, { dataset, preflight, today }) =>
        journal.write({
          ...{
            id: 'child',
            processId: process.pid,
            mode: 'replace',
            environment: 'sandbox',
            keyId: 'write',
            datasetId,
          },
          ...{
            datasetName: dataset.name,
            fileName: 'rows.csv',
            ...(preflight.isWhole && { fileRows: preflight.rows }),
            phase,
            startedAt: at,
            phaseAt: at,
          },
          ...(today && { rowsBefore: today.total }),
        }),
      clear: () => journal.clear('child'),
    },
  },
).then(end => console.log(end.kind));
