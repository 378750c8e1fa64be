import type { Services } from '../model/services';
import { expiryWords } from './expiry';
import { capitalized } from './keyScope';
import type { KeyInfo } from './keyInfo';
import { markdownText } from './markdownText';
import { plural } from '../../shared/text/counts';

/** The keys of a holder, as a sheet to print or send: what each is and what to do with it. Never a value. */
export function handOverSheet(services: Services, holder: string, keys: readonly KeyInfo[], today: string): string {
  const lines = [
    `# Keys of ${markdownText(holder)}`,
    '',
    `${plural(keys.length, 'key')}, as of ${today}. This sheet holds no key: values are never exported.`,
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
    `- Kind: ${kind.name}, ${info.environment}`,
    `- Added: ${info.addedAt.slice(0, 10)}`,
    `- Lifetime: ${expiryWords(info, kind.expires, today)}`,
    ...info.worksOn.map(id => `- ${capitalized(kind.scope?.name ?? 'Works on')}: \`${id}\``),
    ...(info.lastCheck
      ? [`- Last check: ${info.lastCheck.at.slice(0, 10)}, ${markdownText(info.lastCheck.text)}`]
      : []),
    '',
    'What to do:',
    '',
    ...kind.handOver.map(({ text, source }) => `- [ ] ${text}${source ? ` ([source](${source}))` : ''}`),
    '',
    `For help: [${contact.label}](${contact.url})`,
  ];
}
