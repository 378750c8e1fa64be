import type { Place } from './keyEntries';
import type { KeyInfo } from './keyInfo';

/** What this window wrote last of each key, so that it knows when another window changed it since. Holds no value. */
export class OwnChanges {
  private readonly byKey = new Map<string, string>();

  wrote(place: Place, info: KeyInfo): void {
    this.byKey.set(info.id, digest(place, info));
  }

  has(keyId: string): boolean {
    return this.byKey.has(keyId);
  }

  /** @returns whether what is stored is no longer what this window wrote; says so once */
  isOvertaken(place: Place, stored: KeyInfo): boolean {
    const own = this.byKey.get(stored.id);
    return own !== undefined && own !== digest(place, stored) && this.byKey.delete(stored.id);
  }

  forget(keyId: string): void {
    this.byKey.delete(keyId);
  }

  forgetAll(): void {
    this.byKey.clear();
  }
}

/** Without the checks: to check a key in another window changes nothing that somebody wrote. */
function digest({ revision }: Place, info: KeyInfo): string {
  const { lastCheck: _, serviceChecks: __, ...written } = info;
  // What is undefined is not stored, and the order of a record says nothing.
  const parts = Object.entries(written).filter(([, part]) => part !== undefined);
  return JSON.stringify([revision, parts.sort(([a], [b]) => (a < b ? -1 : 1))]);
}
