import type { KeyInfo } from './keyInfo';

/** A rotation that was begun: the new key exists alongside the one that it replaces. */
export interface Rotation {
  before: KeyInfo;
  after: KeyInfo;
}

/** What is left to do. Read from the keys themselves, so a rotation can be left at any step and taken up again. */
export type RotationStep = 'check' | 'switch' | 'remove';

/** The rotations under way. One whose old key is gone is over. */
export const rotationsIn = (keys: readonly KeyInfo[]): readonly Rotation[] =>
  keys.flatMap(after => {
    const before = after.replaces === undefined ? undefined : keys.find(key => key.id === after.replaces);
    return before ? [{ before, after }] : [];
  });

/**
 * The next step of a rotation.
 * @param canBeChecked whether a key of this kind can be checked at all
 * @param isDefault whether the new key is the default everywhere the old one was
 */
export function nextRotationStep({ after }: Rotation, canBeChecked: boolean, isDefault: boolean): RotationStep {
  if (canBeChecked && after.lastCheck?.outcome !== 'works') return 'check';
  return isDefault ? 'remove' : 'switch';
}
