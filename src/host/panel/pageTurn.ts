import type { FieldValues } from '../../core/model/exchange';
import { environmentWords } from '../../core/model/environmentWords';
import type { PanelModel } from './panelModel';

/** @returns the values of the page before or after the shown answer, or why there is none */
export function turnedValues(model: PanelModel, to: 'previous' | 'next'): FieldValues | string {
  const shown = model.shownExchange;
  const turned = shown?.pages?.[to];
  if (!turned) return 'There is no such page any more. Send the call again.';
  const { environment } = shown.exchange.request;
  if (environment !== model.environment) {
    return `The pages shown are of ${environmentWords[environment].name}, not of the chosen environment. Send the call first.`;
  }
  // The form merges values, so what the page does not need is emptied rather than left out.
  const emptied = Object.keys(model.values).map(name => [name, ''] as const);
  return { ...Object.fromEntries(emptied), ...turned };
}
