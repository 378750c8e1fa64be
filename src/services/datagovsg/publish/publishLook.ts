import type { FlowPorts } from '../../../core/flows/flowPorts';
import { stepsOf, type Steps } from '../../../core/flows/steps';
import { failed, ok, type Result } from '../../../core/model/result';
import type { LiveDataset } from '../fileCheck/liveDataset';
import type { Preflight } from '../fileCheck/preflight';
import { comparedRows, type TodaysRows } from '../fileCheck/todaysRows';
import type { CallProblem, PublishCalls } from './publishCalls';
import type { PublishInputs, PublishLook, PublishStep } from './publishTypes';

/** Milliseconds between two steps while a file is read: more would only slow it down. */
const everyMs = 200;

type Seen = Omit<PublishLook, 'account'>;

/** Reads the dataset and checks the file against it. Rows that cannot be read are missing in the result, no more. */
export async function* lookAtBoth(
  inputs: PublishInputs,
  calls: PublishCalls,
  ports: Pick<FlowPorts, 'signal'>,
): Steps<PublishStep, Result<Seen, CallProblem>> {
  const dataset = await calls.dataset();
  if (!dataset.ok) return dataset;
  const rows = await calls.rows(0, comparedRows);
  if (!rows.ok && rows.error.kind === 'cancelled') return rows;
  yield { phase: 'preflight' };
  const today = rows.ok ? { today: rows.value } : { todayProblem: rows.error.text };
  const preflight = yield* readFile(inputs, dataset.value, today.today, ports);
  return preflight ? ok({ dataset: dataset.value, preflight, ...today }) : failed({ kind: 'cancelled', text: '' });
}

/** @returns undefined when it was cancelled */
async function* readFile(
  { mode, file }: PublishInputs,
  live: LiveDataset,
  today: TodaysRows | undefined,
  { signal }: Pick<FlowPorts, 'signal'>,
): Steps<PublishStep, Preflight | undefined> {
  const { preflight } = await import('../fileCheck/preflight');
  let saidMs = -Infinity;
  return yield* stepsOf<PublishStep, Preflight | undefined>(emit => {
    const onProgress = (readBytes: number, totalBytes: number) => {
      if (performance.now() - saidMs <= everyMs) return;
      saidMs = performance.now();
      emit({ phase: 'preflight', readBytes, totalBytes });
    };
    return preflight(file, { mode, live, ...(today && { today }), signal, onProgress });
  });
}
