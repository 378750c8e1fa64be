import { keyKind, services } from '../../services';
import type { KeyKind } from '../../core/model/keyKind';
import { capitalized } from '../../core/keys/keyScope';
import type { KeyInfo } from '../../core/keys/keyInfo';
import { isExpiryOpen, todoText } from '../../core/keys/todos';
import { tierWords } from '../../core/keys/tier';
import type { DefaultScope } from '../../core/keys/defaultKeys';

/** A key, and what others say of it: where it is the default, and its place in a rotation. */
export interface ShownKey {
  info: KeyInfo;
  defaultIn: readonly DefaultScope[];
  /** Name of the key that it replaces, while that one is still stored. */
  replaces?: string;
  /** Name of the key that is to replace it. */
  replacedBy?: string;
}

/** Everything that is known of a key but its value, as plain text: names and answers are never run as Markdown. */
export function keyPassport({ info, defaultIn, replaces, replacedBy }: ShownKey, needs: readonly string[]): string {
  const kind = keyKind(info.kind);
  const lines = [
    `${info.name} (${kind.name}, ${info.environment})`,
    ...needs.map(need => `Needs action: ${need}`),
    info.holder !== undefined && `Holder: ${info.holder}`,
    ...info.worksOn.map(id => `${capitalized(kind.scope?.name ?? 'Works on')}: ${id}`),
    kind.tiers.length > 0 && `Rate tier: ${tierWords(services, info)}`,
    info.addedAt && `Added: ${new Date(info.addedAt).toLocaleString()}`,
    info.lastCheck && `Checked: ${new Date(info.lastCheck.at).toLocaleString()}. ${info.lastCheck.text}`,
    ...lifetime(info, kind),
    ...(info.todos ?? []).map(id => `To do: ${todoText(kind, id)}`),
    defaultIn.length > 0 && `Default key: ${defaultIn.map(scope => scopeWords[scope]).join(' and ')}`,
    replaces !== undefined && `Replaces “${replaces}”, which is still kept.`,
    replacedBy !== undefined && `Being replaced by “${replacedBy}”.`,
  ];
  return lines.filter(Boolean).join('\n');
}

const scopeWords = { workspace: 'in this workspace', everywhere: 'everywhere' } as const;

function lifetime(info: KeyInfo, kind: KeyKind): readonly string[] {
  if (info.environment === 'sandbox') return ['Made anew at each start of the sandbox; worth nothing anywhere else.'];
  const end =
    info.expiresOn ??
    (info.hasNoExpiry || !kind.expires ? 'never' : isExpiryOpen(info) ? 'not known yet' : 'not known');
  const review =
    info.reviewOn === undefined ? [] : [`Review on: ${info.reviewOn} (a date of ours, not of the service)`];
  return [`Expires: ${end}`, ...review];
}
