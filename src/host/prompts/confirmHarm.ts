import { askModally } from '../platform/messages';

export interface HarmQuestion {
  /** Button that does what may harm. */
  harm: string;
  /** Button that leaves everything as it is. */
  harmless: string;
  detail?: string;
  /** A third button, which is harmless too and leaves everything as it is. */
  other?: { label: string; run: () => unknown };
}

/**
 * Asks before something that may harm, in a modal question whose default is the harmless answer.
 *
 * VS Code takes the first button that is not `isCloseAffordance` for the default, whatever it does, and puts the one for
 * Esc behind it (`mainThreadMessageService.ts`, 1.110). So the harmless answer has a button of its own, in front; Esc and
 * the *Cancel* that VS Code adds give nothing, which is harmless too.
 */
export async function confirmHarm(question: string, { harm, harmless, detail, other }: HarmQuestion): Promise<boolean> {
  const more = other === undefined ? [] : [other.label];
  const chosen = await askModally(question, detail, [harmless, harm, ...more]);
  if (chosen !== undefined && chosen === other?.label) await other.run();
  return chosen === harm;
}
