import * as l10n from '@vscode/l10n';
import { numberText } from '../../shared/text/counts';
import { choiceText } from '../../shared/text/lists';
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
  const faultsReply = (): Reply => jsonReply(200, { planned: faults.list(), available: faultForms() });
  const routes: Readonly<Record<string, (visit: Visit) => Reply | Promise<Reply>>> = {
    'GET /clock': clockReply,
    'POST /clock': visit => withBody(visit, body => moveClock(clock, body) ?? clockReply()),
    'GET /faults': faultsReply,
    'POST /faults': visit => withBody(visit, body => planFault(faults, operations, body) ?? faultsReply()),
    'DELETE /faults': () => {
      faults.clear();
      return faultsReply();
    },
    'GET /redirected': () => plainReply(200, l10n.t('You followed the redirect of the fault "{0}".', 'redirect')),
  };
  return visit => {
    const name = `${visit.method} ${visit.path}`;
    const handle = Object.hasOwn(routes, name) ? routes[name] : undefined;
    return (
      handle?.(visit) ?? plainReply(404, l10n.t('There is no such control. Use {0}.', choiceText(Object.keys(routes))))
    );
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
  if (mediaType.trim().toLowerCase() !== 'application/json')
    return plainReply(415, l10n.t('Send the body as {0}.', 'application/json'));
  const body = parseJsonObject(text ?? '');
  return body ? use(body) : wrong(l10n.t('The body must be a JSON object.'));
}

/** Moves the clock. @returns what is wrong */
function moveClock(clock: SandboxClock, { now, advanceMs, ...others }: Body): Reply | undefined {
  const form = l10n.t('Send {0} or {1}.', '{"now": "2026-11-02T09:00:00+08:00"}', '{"advanceMs": 1000}');
  if (Object.keys(others).length > 0 || (now === undefined) === (advanceMs === undefined)) return wrong(form);
  const isTime = typeof now === 'string' && /^\d{4}-\d\d-\d\d/.test(now);
  const epochMs = now === undefined ? clock.now() + numberOr(advanceMs) : isTime ? Date.parse(now) : NaN;
  if (!(Math.abs(epochMs) < latestMs)) return wrong(form);
  clock.moveTo(epochMs);
  return undefined;
}

const numberOr = (value: unknown): number => (typeof value === 'number' ? value : NaN);

/** Plans the fault. @returns what is wrong */
function planFault(faults: PlannedFaults, operations: readonly Operation[], body: Body): Reply | undefined {
  const { operationId, path, fault, times = 1, when = 'before', ...others } = body;
  const plannedForm = formOfFault(operations);
  const [stranger] = Object.keys(others);
  if (stranger !== undefined) return wrong(`${l10n.t('There is no field "{0}".', stranger)} ${plannedForm}`);
  if (typeof fault !== 'string') return wrong(`${l10n.t('The field "{0}" is missing.', 'fault')} ${plannedForm}`);
  const parsed = parseFault(fault);
  if (!parsed) return wrong(unknownFault(fault));
  if (
    operationId !== undefined &&
    (typeof operationId !== 'string' || !operations.some(({ id }) => id === operationId))
  ) {
    const ids = operations.map(({ id }) => id);
    return wrong(l10n.t('The field "{0}" must be {1}.', 'operationId', choiceText(ids)));
  }
  if (path !== undefined && (typeof path !== 'string' || !path.startsWith('/'))) return wrong(plannedForm);
  if (!isCount(times) || (when !== 'before' && when !== 'after')) return wrong(plannedForm);
  const planned: PlannedFault = { ...(operationId && { operationId }), ...(path && { path }), fault, times, when };
  if (faults.add(planned, parsed)) return undefined;
  return jsonReply(409, {
    error: l10n.t(
      'No more than {max} faults can be planned. Let requests use some of them up, or clear them with {clear}.',
      { max: numberText(maxPlanned), clear: 'DELETE /sandbox/faults' },
    ),
  });
}

function formOfFault([first]: readonly Operation[]): string {
  const host = new URL(Object.values(first?.servers ?? {})[0] ?? 'http://host').host;
  const example = { operationId: first?.id, path: `/${host}/`, fault: 'reset', times: 1, when: 'before' };
  return l10n.t(
    'Send {example}. Only {required} is required. {times} is at most {max}, and {when} is {before} or {after}.',
    {
      ...{ example: JSON.stringify(example), required: '"fault"', times: '"times"', max: numberText(maxTimes) },
      ...{ when: '"when"', before: '"before"', after: '"after"' },
    },
  );
}

const isCount = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= maxTimes;
