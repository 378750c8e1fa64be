import type { Services } from '../model/services';
import type { Finding } from '../model/exchange';
import type { KeyCheck, KeyInfo } from './keyInfo';
import { markdownText } from './markdownText';

/** One square of the matrix: a key, against one of the things that it works on, where its kind has any. */
export interface KeyTrial {
  info: KeyInfo;
  serviceId?: string;
  result: { check: KeyCheck; causes: readonly Pick<Finding, 'title' | 'evidence'>[] } | { notChecked: string };
}

const outcomeWords: Readonly<Record<KeyCheck['outcome'], string>> = {
  works: '✓ works',
  refused: '✗ refused',
  unknown: '? unknown',
};

/**
 * What a round of checks showed, as Markdown: a matrix of keys and services for each API and environment, and below it
 * every square that is not "works", with all of its possible causes. Never a value.
 * @param timeOf an ISO 8601 time in the user's own way of writing it
 */
export function checkReport(services: Services, trials: readonly KeyTrial[], timeOf: (at: string) => string): string {
  const groups = groupBy(
    trials,
    ({ info }) => `${services.profileOf(services.keyKind(info.kind).api).name}, ${info.environment}`,
  );
  const lines = [
    '# Check of keys',
    '',
    summary(trials),
    ...[...groups].flatMap(([title, group]) => [
      '',
      `## ${title}`,
      '',
      ...matrix(group, timeOf),
      ...notes(services, group),
    ]),
    '',
  ];
  return lines.join('\n');
}

function summary(trials: readonly KeyTrial[]): string {
  const count = (fits: (trial: KeyTrial) => boolean) => trials.filter(fits).length;
  const words = { works: 'working', refused: 'refused', unknown: 'unknown' } as const;
  const counts = (['works', 'refused', 'unknown'] as const).map(
    outcome => `${count(({ result }) => 'check' in result && result.check.outcome === outcome)} ${words[outcome]}`,
  );
  return [...counts, `${count(({ result }) => 'notChecked' in result)} not checked`].join(', ') + '.';
}

function matrix(trials: readonly KeyTrial[], timeOf: (at: string) => string): string[] {
  const services = [...new Set(trials.map(({ serviceId }) => serviceId))];
  const heads = services.map(id => (id === undefined ? 'Outcome' : `\`${id}\``));
  const rows = [...groupBy(trials, ({ info }) => info.id).values()].map(own => {
    const cells = services.map(id =>
      cell(
        own.find(({ serviceId }) => serviceId === id),
        timeOf,
      ),
    );
    return row([markdownText(own[0]?.info.name ?? ''), ...cells]);
  });
  return [row(['Key', ...heads]), row(['---', ...heads.map(() => '---')]), ...rows];
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function cell(trial: KeyTrial | undefined, timeOf: (at: string) => string): string {
  if (!trial) return '–'; // this service is not kept with this key
  if ('notChecked' in trial.result) return 'not checked';
  const { outcome, at } = trial.result.check;
  return `${outcomeWords[outcome]}, ${markdownText(timeOf(at))}`;
}

function notes(services: Services, trials: readonly KeyTrial[]): string[] {
  const lines = trials.flatMap(trial => note(services, trial));
  return lines.length === 0 ? [] : ['', ...lines];
}

function note(services: Services, { info, serviceId, result }: KeyTrial): string[] {
  const what = `**${markdownText(info.name)}**${serviceId === undefined ? '' : ` on \`${serviceId}\``}`;
  if ('notChecked' in result) return [`- ${what}: not checked. ${markdownText(result.notChecked)}`];
  if (result.check.outcome === 'works') return [];
  const { causes } = result;
  const { contact } = services.profileOf(services.keyKind(info.kind).api);
  return [
    `- ${what}: ${markdownText(result.check.text)}${causes.length > 1 ? ' Each of these is possible:' : ''}`,
    ...(causes.length > 1 ? causes.map(({ title, evidence }) => `  - ${markdownText(title)} (${evidence})`) : []),
    ...(result.check.outcome === 'refused' ? [`  - For help: [${contact.label}](${contact.url})`] : []),
  ];
}

function groupBy<T>(items: readonly T[], nameOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(nameOf(item));
    if (group) group.push(item);
    else groups.set(nameOf(item), [item]);
  }
  return groups;
}
