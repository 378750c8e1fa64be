import * as l10n from '@vscode/l10n';
import type { Exchange } from '../model/exchange';
import type { KeyCheck } from './keyInfo';

/** What the exchange of a key check says of the key. Only a 2xx proves it, only a 401 or 403 of the API speaks against it. */
export function judgeCheck(exchange: Exchange): KeyCheck {
  const at = exchange.startedAt;
  if (!exchange.outcome.ok)
    return { at, outcome: 'unknown', text: l10n.t('No answer was received: {0}.', firstTitle(exchange)) };
  const { status } = exchange.outcome.answer;
  if (status >= 200 && status < 300 && exchange.findings.length === 0) {
    return { at, outcome: 'works', text: l10n.t('The key works (status {0}).', status) };
  }
  if (status === 401 || (status === 403 && !isFromGateway(exchange))) {
    return {
      at,
      outcome: 'refused',
      text: l10n.t('The key was refused (status {0}): {1}.', status, firstTitle(exchange)),
    };
  }
  return {
    at,
    outcome: 'unknown',
    text: l10n.t('Status {0} says nothing about the key: {1}.', status, firstTitle(exchange)),
  };
}

/** A page of a proxy or firewall: the key may never have reached the API. */
const isFromGateway = ({ findings }: Exchange): boolean => findings.some(({ id }) => id.endsWith('.gateway'));

/** The first cause; what the service itself said comes after it, as it seldom names the next step. */
function firstTitle({ findings }: Exchange): string {
  const [said, cause] = [findings.find(each => each.id === 'said'), findings.find(each => each.id !== 'said')];
  return (cause?.title ?? said?.detail ?? l10n.t('the cause is unknown')).replace(/\.$/, '');
}
