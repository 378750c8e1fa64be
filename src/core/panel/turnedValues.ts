import * as l10n from '@vscode/l10n';
import { environmentWords } from '../model/environmentWords';
import type { FieldValues } from '../model/exchange';
import type { EnvironmentId } from '../model/operation';
import type { ShownExchange } from '../../shared/protocol';

/**
 * @param environment that is chosen @param values of the form
 * @returns the values of the page before or after the shown answer, or why there is none
 */
export function turnedValues(
  shown: ShownExchange | undefined,
  environment: EnvironmentId,
  values: FieldValues,
  to: 'previous' | 'next',
): FieldValues | string {
  const turned = shown?.pages?.[to];
  if (!turned) return l10n.t('This page no longer exists. Send the call again.');
  const { environment: shownIn } = shown.exchange.request;
  if (shownIn !== environment) {
    return l10n.t(
      'The pages shown are from {0}, not from the chosen environment. Send the call first.',
      environmentWords(shownIn).name,
    );
  }
  // The form merges values, so what the page does not need is emptied rather than left out.
  const emptied = Object.keys(values).map(name => [name, ''] as const);
  return { ...Object.fromEntries(emptied), ...turned };
}
