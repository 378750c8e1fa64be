import type { FieldValues } from '../../core/model/exchange';
import { showError } from '../platform/messages';

/**
 * Says what is wrong with a form's values, before the user is asked for more, like a file.
 * @param outcome one sentence on what was not done
 */
export async function canBeSent(operationId: string, values: FieldValues, outcome: string): Promise<boolean> {
  const [{ checkValues }, { services }] = await Promise.all([
    import('../../core/model/checkValues'),
    import('../../services'),
  ]);
  const [problem] = checkValues(services, operationId, values);
  // Not awaited: there is nothing to choose.
  if (problem) void showError(`${outcome} ${problem.message}`);
  return problem === undefined;
}
