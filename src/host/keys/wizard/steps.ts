/**
 * What a step of a wizard ended with. `instead`: the user chose to do something else, and the wizard is over. `left` is
 * what was entered in the step when it was left by Back, if it would be taken as an answer.
 */
export type StepResult<T> =
  | { kind: 'value'; value: T }
  | { kind: 'back'; left?: T }
  | { kind: 'closed' }
  | { kind: 'instead'; run: () => unknown };

/** Of a step in which nothing is entered but the choice itself. */
export type ChoiceResult<T> = Exclude<StepResult<T>, { kind: 'back' }> | { kind: 'back' };

/** The place of a question: "Add Key", step 2 of 5. A question outside of a wizard has no step. */
export interface StepPlace {
  title: string;
  step?: number;
  totalSteps?: number;
  canGoBack: boolean;
}

/** One step: asks, given the answers so far, and returns them with its own added. */
export type Step<A> = (answers: A, place: StepPlace) => Promise<StepResult<A>>;

/**
 * Runs steps in order; Back goes to the one before, with what was answered there still filled in.
 * @param stepsFor the steps for the answers so far: an answer may add or take away later steps
 * @returns the answers, or undefined when the wizard was closed or left for something else
 */
export async function runSteps<A>(
  title: string,
  start: A,
  stepsFor: (answers: A) => readonly Step<A>[],
): Promise<A | undefined> {
  let answers = start;
  let index = 0;
  for (let steps = stepsFor(answers); index < steps.length; steps = stepsFor(answers)) {
    const step = steps[index];
    if (!step) break;
    const result = await step(answers, { title, step: index + 1, totalSteps: steps.length, canGoBack: index > 0 });
    if (result.kind === 'instead') await result.run();
    if (result.kind === 'instead' || result.kind === 'closed') return undefined;
    if (result.kind === 'value') answers = result.value;
    else answers = result.left ?? answers;
    index += result.kind === 'value' ? 1 : -1;
  }
  return answers;
}

/** A result of one question as the result of a step: the answer is put among the others. */
export function put<T, A>(result: StepResult<T>, add: (value: T) => A): StepResult<A> {
  if (result.kind === 'value') return { kind: 'value', value: add(result.value) };
  if (result.kind !== 'back') return result;
  return result.left === undefined ? { kind: 'back' } : { kind: 'back', left: add(result.left) };
}
