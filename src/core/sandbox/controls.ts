import type { Operation } from '../model/operation';
import type { SandboxClock } from './clock';
import { faultForms, parseFault, unknownFault } from './fault';
import { parseJsonObject } from '../parseJson';
import { maxPlanned, maxTimes, type PlannedFault, type PlannedFaults } from './plannedFaults';
import { readBody } from './readBody';
import { jsonReply, plainReply, type Reply } from './reply';
import type { Site, Visit } from './site';

const bodyLimitBytes = 16 * 1024;
/** What a Date can hold. */
const latestMs = 8.64e15;

type Body = Readonly<Record<string, unknown>>;

/** The switches of the sandbox itself, below `/sandbox`: its clock and the faults to come. */
export function controls(clock: SandboxClock, faults: PlannedFaults, operations: readonly Operation[]): Site {
  const clockReply = (): Reply => jsonReply(200, { now: new Date(clock.now()).toISOString() });
  const faultsReply = (): Reply => jsonReply(200, { planned: faults.list(), available: faultForms });
  const routes: Readonly<Record<string, (visit: Visit) => Reply | Promise<Reply>>> = {
    'GET /clock': clockReply,
    'POST /clock': visit => withBody(visit, body => moveClock(clock, body) ?? clockReply()),
    'GET /faults': faultsReply,
    'POST /faults': visit => withBody(visit, body => planFault(faults, operations, body) ?? faultsReply()),
    'DELETE /faults': () => {
      faults.clear();
      return faultsReply();
    },
    'GET /redirected': () => plainReply(200, 'You followed the redirect of the fault "redirect".'),
  };
  return visit => {
    const name = `${visit.method} ${visit.path}`;
    const handle = Object.hasOwn(routes, name) ? routes[name] : undefined;
    return handle?.(visit) ?? plainReply(404, `The sandbox has: ${Object.keys(routes).join(', ')}.`);
  };
}

const wrong = (message: string): Reply => jsonReply(400, { error: message });

/**
 * Runs `use` with a JSON body. Only of this media type: a page elsewhere cannot send it without asking first, which the
 * sandbox never allows.
 */
async function withBody({ request }: Visit, use: (body: Body) => Reply): Promise<Reply> {
  const text = await readBody(request, bodyLimitBytes);
  const [mediaType = ''] = (request.headers['content-type'] ?? '').split(';');
  if (mediaType.trim().toLowerCase() !== 'application/json') return plainReply(415, 'Send application/json.');
  const body = parseJsonObject(text ?? '');
  return body ? use(body) : wrong('The body must be a JSON object.');
}

/** Says what is wrong, or moves the clock. */
function moveClock(clock: SandboxClock, { now, advanceMs, ...others }: Body): Reply | undefined {
  const form = 'Send {"now": "2026-11-02T09:00:00+08:00"} or {"advanceMs": 1000}.';
  if (Object.keys(others).length > 0 || (now === undefined) === (advanceMs === undefined)) return wrong(form);
  const isTime = typeof now === 'string' && /^\d{4}-\d\d-\d\d/.test(now);
  const epochMs = now === undefined ? clock.now() + numberOr(advanceMs) : isTime ? Date.parse(now) : NaN;
  if (!(Math.abs(epochMs) < latestMs)) return wrong(form);
  clock.moveTo(epochMs);
  return undefined;
}

const numberOr = (value: unknown): number => (typeof value === 'number' ? value : NaN);

/** Says what is wrong, or plans the fault. */
function planFault(faults: PlannedFaults, operations: readonly Operation[], body: Body): Reply | undefined {
  const { operationId, path, fault, times = 1, when = 'before', ...others } = body;
  const plannedForm = formOfFault(operations);
  const [stranger] = Object.keys(others);
  if (stranger !== undefined) return wrong(`"${stranger}" is not known here: ${plannedForm}`);
  if (typeof fault !== 'string') return wrong(`"fault" is missing: ${plannedForm}`);
  const parsed = parseFault(fault);
  if (!parsed) return wrong(unknownFault(fault));
  if (
    operationId !== undefined &&
    (typeof operationId !== 'string' || !operations.some(({ id }) => id === operationId))
  ) {
    return wrong(`"operationId" must be one of: ${operations.map(({ id }) => id).join(', ')}.`);
  }
  if (path !== undefined && (typeof path !== 'string' || !path.startsWith('/'))) return wrong(plannedForm);
  if (!isCount(times) || (when !== 'before' && when !== 'after')) return wrong(plannedForm);
  const planned: PlannedFault = { ...(operationId && { operationId }), ...(path && { path }), fault, times, when };
  if (faults.add(planned, parsed)) return undefined;
  return jsonReply(409, {
    error: `${maxPlanned} faults are planned, and no more can be. Let some befall requests, or clear them with DELETE /sandbox/faults.`,
  });
}

function formOfFault([first]: readonly Operation[]): string {
  const host = new URL(Object.values(first?.servers ?? {})[0] ?? 'http://host').host;
  return (
    `send {"operationId": "${first?.id}", "path": "/${host}/", "fault": "reset", "times": 1, ` +
    `"when": "before" or "after"}; all but "fault" may be left out, and "times" is at most ${maxTimes}.`
  );
}

const isCount = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= maxTimes;
