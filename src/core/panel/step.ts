import type { Problem } from '../model/problem';
import type { FieldValues } from '../model/exchange';
import type { ToView } from '../../shared/protocol';
import type { PanelEffect, PanelSession } from './panelSession';

/** How far one event has led. */
export interface Step {
  state: PanelSession;
  /** What the page is sent in addition to what changed of its view. */
  posts: readonly ToView[];
  /** Values that changed from this side: the form merges them over what is typed. */
  changed: FieldValues;
  effects: readonly PanelEffect[];
  /** A call that is to be remembered before it is run. */
  noting?: number;
}

export const stepOf = (state: PanelSession): Step => ({ state, posts: [], changed: {}, effects: [] });

export const withState = (step: Step, part: Partial<PanelSession>): Step => ({
  ...step,
  state: { ...step.state, ...part },
});

export const withPost = (step: Step, message: ToView): Step => ({ ...step, posts: [...step.posts, message] });

export const withEffect = (step: Step, effect: PanelEffect): Step => ({ ...step, effects: [...step.effects, effect] });

/** As the page has them. */
export const withValues = (step: Step, values: FieldValues): Step => withState(step, { values, refusal: undefined });

/** Changed from this side. */
export function withChange(step: Step, values: FieldValues): Step {
  if (Object.keys(values).length === 0) return step;
  const filled = withValues(step, { ...step.state.values, ...values });
  return { ...filled, changed: { ...step.changed, ...values } };
}

/** Nothing is sent. @param text why; absent where the problems say it */
export function withNotSent(step: Step, requestId: number, problems: readonly Problem[], text?: string): Step {
  const message = { type: 'notSent', requestId, problems, ...(text !== undefined && { text }) } as const;
  return withPost(withState(step, { refusal: problems.length > 0 ? problems : undefined }), message);
}
