import { errorText } from '../../core/errorText';
import type { App } from '../app';

/** Notes how far a flow is. What cannot be written down must not end it: at worst, a crash of it is not told of. */
export const triedNote = ({ log }: Pick<App, 'log'>, flow: string, step: Promise<void>): Promise<void> =>
  step.catch((error: unknown) => log.warn(`How far ${flow} is could not be noted. ${errorText(error)}`));
