import * as l10n from '@vscode/l10n';
import type { Services } from '../model/services';
import { expiryWords } from './expiry';
import { capitalized } from './keyScope';
import type { KeyInfo } from './keyInfo';
import { markdownText } from './markdownText';
import { environmentWords } from '../model/environmentWords';
import { plural } from '../../shared/text/counts';

/** The keys of a holder, as a sheet to print or send: what each is and what to do with it. Never a value. */
export function handOverSheet(services: Services, holder: string, keys: readonly KeyInfo[], today: string): string {
  const lines = [
    `# ${l10n.t('Keys of {0}', markdownText(holder))}`,
    '',
    plural(keys.length, n => ({
      one: l10n.t('{0} key, as of {1}. This sheet contains no key: values are never exported.', n, today),
      other: l10n.t('{0} keys, as of {1}. This sheet contains no key: values are never exported.', n, today),
    })),
    ...keys.flatMap(info => section(services, info, today)),
    '',
  ];
  return lines.join('\n');
}

function section(services: Services, info: KeyInfo, today: string): string[] {
  const kind = services.keyKind(info.kind);
  const { contact } = services.profileOf(kind.api);
  return [
    '',
    `## ${markdownText(info.name)}`,
    '',
    `- ${l10n.t('Kind: {0}, {1}', kind.name, environmentWords(info.environment).name)}`,
    `- ${l10n.t('Added: {0}', info.addedAt.slice(0, 10))}`,
    `- ${l10n.t('Lifetime: {0}', expiryWords(info, kind.expires, today))}`,
    ...info.worksOn.map(id => `- ${capitalized(kind.scope?.name ?? l10n.t('Works on'))}: \`${id}\``),
    ...(info.lastCheck
      ? [`- ${l10n.t('Last check: {0}, {1}', info.lastCheck.at.slice(0, 10), markdownText(info.lastCheck.text))}`]
      : []),
    '',
    l10n.t('What to do:'),
    '',
    ...kind.handOver.map(({ text, source }) => `- [ ] ${text}${source ? ` ([${l10n.t('source')}](${source}))` : ''}`),
    '',
    l10n.t('For help: {0}', `[${contact.label}](${contact.url})`),
  ];
}
