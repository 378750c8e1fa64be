import type { Fault } from './fault';

/** A fault for requests to come, for clients whose headers cannot be changed. */
export interface PlannedFault {
  /** Only requests to this operation. */
  operationId?: string;
  /** Only requests whose path in the sandbox begins with this. */
  path?: string;
  /** As it was written: `status=503`. */
  fault: string;
  /** How many requests it is still meant for. */
  times: number;
  /** `after`: the work is done, and then the answer is lost. */
  when: 'before' | 'after';
}

/** A fault as it affects one request. */
export type FaultNow = Fault & Pick<PlannedFault, 'when'>;

/** Whoever plans them in a loop must not fill the memory, nor make each request look through a long list; both bounds are ours. */
export const maxPlanned = 100;
export const maxTimes = 10_000;

/** Faults in the order in which they were planned; the first that fits is taken. */
export class PlannedFaults {
  private planned: (PlannedFault & { parsed: Fault })[] = [];

  list(): readonly PlannedFault[] {
    return this.planned.map(({ parsed: _, ...plain }) => plain);
  }

  /** @returns false, and plans nothing, when as many are planned as can be */
  add(fault: PlannedFault, parsed: Fault): boolean {
    if (this.planned.length >= maxPlanned) return false;
    this.planned.push({ ...fault, parsed });
    return true;
  }

  clear(): void {
    this.planned = [];
  }

  /**
   * @param operationId called only when something is planned: finding it out costs time
   * @param mayComeAgain a read on a kept connection: many clients send that again by themselves when the connection breaks, so
   *   a `reset` there does not count, or it would never be seen
   */
  take(path: string, operationId: () => string | undefined, mayComeAgain: boolean): FaultNow | undefined {
    if (this.planned.length === 0) return undefined;
    const id = operationId();
    const found = this.planned.find(
      each => (each.operationId ?? id) === id && (each.path === undefined || path.startsWith(each.path)),
    );
    if (!found) return undefined;
    if (!(mayComeAgain && found.parsed.name === 'reset')) found.times -= 1;
    if (found.times === 0) this.planned = this.planned.filter(each => each !== found);
    return { ...found.parsed, when: found.when };
  }
}
