/** Steps of a flow, or of a part of one, and its end. */
export type Steps<Step, End> = AsyncGenerator<Step, End, void>;

/**
 * Work that reports its progress by a callback, as steps. It continues while a step is processed.
 * @param work started at once; a step that it reports after its end is lost
 */
export async function* stepsOf<Step, End>(work: (report: (step: Step) => void) => Promise<End>): Steps<Step, End> {
  const reported: Step[] = [];
  let isOver = false;
  let wake = (): void => undefined;
  const running = work(step => {
    reported.push(step);
    wake();
  });
  const over = () => {
    isOver = true;
    wake();
  };
  running.then(over, over);
  try {
    for (;;) {
      for (let step = reported.shift(); step !== undefined; step = reported.shift()) yield step;
      if (isOver) return await running;
      // Checked again before anything else can run, so that no step is missed.
      await new Promise<void>(resolve => (wake = resolve));
    }
  } finally {
    // Whoever takes no more steps does not leave work behind that nobody waits for.
    await running.catch(() => undefined); // thrown above, or nobody wants to know
  }
}

/** The steps of a part, as those of a whole. */
export async function* mapped<Part, Step, End>(
  steps: Steps<Part, End>,
  change: (step: Part) => Step,
): Steps<Step, End> {
  try {
    for (;;) {
      const next = await steps.next();
      if (next.done) return next.value;
      yield change(next.value);
    }
  } finally {
    await steps.return(undefined as End); // for when nobody takes more; else it has ended
  }
}

/** Takes all steps. @returns the end */
export async function endOf<Step, End>(
  steps: Steps<Step, End>,
  onStep: (step: Step) => unknown = ignore,
): Promise<End> {
  for (;;) {
    const next = await steps.next();
    if (next.done) return next.value;
    await onStep(next.value);
  }
}

const ignore = (): void => undefined;
