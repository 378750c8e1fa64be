import type { RememberedPanel } from './panelMemory';
import type { PanelSession } from './panelSession';

/** What of a panel is remembered, as it goes to the disk. */
export function rememberedOf({ environment, keyId, values, shown, keys, trail }: PanelSession): RememberedPanel {
  return {
    environment,
    values,
    ...(keyId !== undefined && { keyId }),
    ...(shown && { exchange: shown }),
    ...(keys.attempts.length > 0 && { attempts: keys.attempts }),
    ...(trail.length > 0 && { trail }),
  };
}

/** Whether something of it is another one than before. */
export const isRememberedAnew = (before: PanelSession, after: PanelSession): boolean =>
  before.startId !== after.startId ||
  before.environment !== after.environment ||
  before.keyId !== after.keyId ||
  before.values !== after.values ||
  before.shown !== after.shown ||
  before.keys.attempts !== after.keys.attempts ||
  before.trail !== after.trail;
