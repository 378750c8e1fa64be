import * as l10n from '@vscode/l10n';
import { keyKind, services } from '../../services';
import type { KeyKind } from '../../core/model/keyKind';
import { capitalized } from '../../core/keys/keyScope';
import type { KeyInfo } from '../../core/keys/keyInfo';
import { isExpiryOpen, todoText } from '../../core/keys/todos';
import { tierWords } from '../../core/keys/tier';
import { environmentWords } from '../../core/model/environmentWords';
import { listText } from '../../shared/text/lists';
import { momentText } from '../../shared/text/times';
import type { DefaultScope } from '../../core/keys/defaultKeys';

/** A key, and what else is known of it: where it is the default, and its place in a rotation. */
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
    `${info.name} (${kind.name}, ${environmentWords(info.environment).name})`,
    ...needs.map(need => l10n.t('Needs action: {0}', need)),
    info.holder !== undefined && l10n.t('Holder: {0}', info.holder),
    ...info.worksOn.map(id => `${capitalized(kind.scope?.name ?? '')}: ${id}`),
    kind.tiers.length > 0 && l10n.t('Rate tier: {0}', tierWords(services, info)),
    info.addedAt && l10n.t('Added: {0}', momentText(info.addedAt)),
    info.lastCheck && l10n.t('Checked: {0}. {1}', momentText(info.lastCheck.at), info.lastCheck.text),
    ...lifetime(info, kind),
    ...(info.todos ?? []).map(id => l10n.t('To do: {0}', todoText(kind, id))),
    defaultIn.length > 0 && l10n.t('Default key: {0}', listText(defaultIn.map(scopeWords))),
    replaces !== undefined && l10n.t('Replaces “{0}”, which is still kept.', replaces),
    replacedBy !== undefined && l10n.t('Being replaced by “{0}”.', replacedBy),
  ];
  return lines.filter(Boolean).join('\n');
}

const scopeWords = (scope: DefaultScope): string =>
  scope === 'workspace' ? l10n.t('in this workspace') : l10n.t('everywhere');

function lifetime(info: KeyInfo, kind: KeyKind): readonly string[] {
  if (info.environment === 'sandbox') return [l10n.t('Created each time the sandbox starts; of no use anywhere else.')];
  const review =
    info.reviewOn === undefined ? [] : [l10n.t('Review on: {0} (our own date, not one of the service)', info.reviewOn)];
  return [l10n.t('Expires: {0}', endWords(info, kind)), ...review];
}

function endWords(info: KeyInfo, kind: KeyKind): string {
  if (info.expiresOn !== undefined) return info.expiresOn;
  if (info.hasNoExpiry || !kind.expires) return l10n.t('never');
  return isExpiryOpen(info) ? l10n.t('not known yet') : l10n.t('not known');
}
