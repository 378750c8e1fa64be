import * as l10n from '@vscode/l10n';
import type { Services } from '../model/services';
import type { Finding } from '../model/exchange';
import type { KeyCheck, KeyInfo } from './keyInfo';
import { markdownText } from './markdownText';
import { environmentWords } from '../model/environmentWords';
import { numberText } from '../../shared/text/counts';
import { evidenceWords } from '../../shared/text/evidence';

/** One square of the matrix: a key, against one of the things that it works on, where its kind has any. */
export interface KeyTrial {
  info: KeyInfo;
  serviceId?: string;
  result: { check: KeyCheck; causes: readonly Pick<Finding, 'title' | 'evidence'>[] } | { notChecked: string };
}

function outcomeWords(outcome: KeyCheck['outcome']): string {
  switch (outcome) {
    case 'works':
      return l10n.t('✓ works');
    case 'refused':
      return l10n.t('✗ refused');
    case 'unknown':
      return l10n.t('? unknown');
  }
}

/**
 * What a round of checks showed, as Markdown: a matrix of keys and services for each API and environment, and below it
 * every square that is not "works", with all of its possible causes. Never a value.
 * @param timeOf an ISO 8601 time in the user's own way of writing it
 */
export function checkReport(services: Services, trials: readonly KeyTrial[], timeOf: (at: string) => string): string {
  const groups = groupBy(
    trials,
    ({ info }) =>
      `${services.profileOf(services.keyKind(info.kind).api).name} · ${environmentWords(info.environment).name}`,
  );
  const lines = [
    `# ${l10n.t('Key Check')}`,
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
  const count = (fits: (trial: KeyTrial) => boolean) => numberText(trials.filter(fits).length);
  const withOutcome = (outcome: KeyCheck['outcome']) =>
    count(({ result }) => 'check' in result && result.check.outcome === outcome);
  return l10n.t('{works} working, {refused} refused, {unknown} unknown, {notChecked} not checked.', {
    works: withOutcome('works'),
    refused: withOutcome('refused'),
    unknown: withOutcome('unknown'),
    notChecked: count(({ result }) => 'notChecked' in result),
  });
}

function matrix(trials: readonly KeyTrial[], timeOf: (at: string) => string): string[] {
  const services = [...new Set(trials.map(({ serviceId }) => serviceId))];
  const heads = services.map(id => (id === undefined ? l10n.t('Outcome') : `\`${id}\``));
  const rows = [...groupBy(trials, ({ info }) => info.id).values()].map(own => {
    const cells = services.map(id =>
      cell(
        own.find(({ serviceId }) => serviceId === id),
        timeOf,
      ),
    );
    return row([markdownText(own[0]?.info.name ?? ''), ...cells]);
  });
  return [row([l10n.t('Key'), ...heads]), row(['---', ...heads.map(() => '---')]), ...rows];
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function cell(trial: KeyTrial | undefined, timeOf: (at: string) => string): string {
  if (!trial) return '–'; // this service is not kept with this key
  if ('notChecked' in trial.result) return l10n.t('not checked');
  const { outcome, at } = trial.result.check;
  return `${outcomeWords(outcome)} · ${markdownText(timeOf(at))}`;
}

function notes(services: Services, trials: readonly KeyTrial[]): string[] {
  const lines = trials.flatMap(trial => note(services, trial));
  return lines.length === 0 ? [] : ['', ...lines];
}

function note(services: Services, { info, serviceId, result }: KeyTrial): string[] {
  const name = `**${markdownText(info.name)}**`;
  const what = serviceId === undefined ? name : l10n.t('{0} on {1}', name, `\`${serviceId}\``);
  if ('notChecked' in result) return [`- ${l10n.t('{0}: not checked. {1}', what, markdownText(result.notChecked))}`];
  if (result.check.outcome === 'works') return [];
  const causes = result.causes.length > 1 ? result.causes : [];
  const text = [markdownText(result.check.text), ...(causes.length > 0 ? [l10n.t('Each of these is possible:')] : [])];
  const { contact } = services.profileOf(services.keyKind(info.kind).api);
  return [
    `- ${what}: ${text.join(' ')}`,
    ...causes.map(
      ({ title, evidence }) =>
        `  - ${markdownText(title)} (${evidence === 'seenInThisCall' ? l10n.t('Seen in this call') : evidenceWords(evidence).text})`,
    ),
    ...(result.check.outcome === 'refused'
      ? [`  - ${l10n.t('For help: {0}', `[${contact.label}](${contact.url})`)}`]
      : []),
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
