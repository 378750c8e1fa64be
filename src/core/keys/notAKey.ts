import * as l10n from '@vscode/l10n';
import type { Services } from '../model/services';
import type { Secret } from './secret';

/** Beginnings of values that say where a secret is kept instead of holding it. Read in the tools' documents. */
const elsewhere =
  /^(?:op|aws-sm|aws-ps|aws-ssm|ssm|sm|gcp-sm|gsm|berglas|doppler|infisical|keyring|keychain|bws?|pass|lastpass|lpass|vault|akv|azurekeyvault|secretref|secrets?|env|file|https?):\/\/|^(?:encrypted|vault|keyring|secret|ssm|sops|awssm|akv):|^ref\+|^secretref\+|^arn:|^@Microsoft\.KeyVault\(|^!(?:secret|vault|env|sub|ref)\b|^ENC[[(]|^\{cipher\}|^\$ANSIBLE_VAULT/i;

/** Places where another program puts a value. */
const replaced = /\$\{|\$\(|`|^\$\w+$|\{\{|<%|#\{|^%\w+%$|^!\w+!$|^\(\(.*\)\)$|^@@?\w+@@?$|^\{env:/;

/** Text that stands for a key in an example, as a whole; `#own#`: the words of the services. */
const inExample =
  /^<.*>$|^\[.*\]$|^\{.*\}$|^(?:change|replace|fill|edit)[-_ ]?(?:me|this|it)|^(?:your|my|our|insert|enter|put|paste|add|the|api|secret|private)(?:[-_ ]?(?:own|new|live|real|test|staging|production|#own#|api|apikey|secret|access|private|write|read|key|token|value|here|goes|it|in|your))+$|^(?:todo|tbd|fixme|none|null|nil|undefined|empty|unset|n\/a|na|true|false|redacted|removed|hidden|secret|token|password|key|placeholder|dummy|example|sample|test|fake|foo|bar|foobar|abc|xyz)[-_ ]?(?:key|token|value)?[-_ ]?\d{0,6}$|^0?1234567?8?9?0?$/i;
/** A run of five `x` in the middle is in one random key of a million, of six in one of forty million. */
const masked = /^(.)\1*$|^x{5}|x{6}|x{5}$|\*\*|\.\.\.|…|[•●]|\?{3}/i;

/**
 * Whether a value only stands for a key.
 * @returns one sentence on it, without the value; undefined for what may be a key
 */
export function notAKey(services: Services, value: Secret): string | undefined {
  if (value.length === 0) return undefined;
  if (value.matches(elsewhere))
    return l10n.t('This says where the key is kept; it is not the key. Paste the key itself.');
  if (value.matches(replaced))
    return l10n.t('This is a placeholder for a key; it is not the key. Paste the key itself.');
  const prefix =
    services.keyKinds.flatMap(({ prefixes }) => prefixes).find(each => value.startsWith(each.prefix))?.prefix ?? '';
  const rest = value.after(prefix.length);
  const isStandIn =
    rest.length > 0 && (isExample(services, rest) || isExample(services, value) || rest.matches(masked));
  return isStandIn ? l10n.t('This is an example or a masked key. Paste the key itself.') : undefined;
}

/** A key is longer than any of them; the bound is ours. */
const longestExample = 64;
const isExample = (services: Services, value: Secret): boolean =>
  value.length <= longestExample && value.matches(examplesOf(services));

const made = new WeakMap<Services, RegExp>();

function examplesOf(services: Services): RegExp {
  const words = services.profiles.flatMap(({ inVariables }) => inVariables.placeholder);
  const pattern = made.get(services) ?? new RegExp(inExample.source.replace('#own#', words.join('|')), 'i');
  made.set(services, pattern);
  return pattern;
}
