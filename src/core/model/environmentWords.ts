import * as l10n from '@vscode/l10n';
import type { EnvironmentId } from './operation';

/** What an environment is called, with the icon that goes with it. */
export function environmentWords(environment: EnvironmentId): { name: string; icon: string; detail: string } {
  switch (environment) {
    case 'sandbox':
      return {
        name: l10n.t('Sandbox'),
        icon: 'beaker',
        detail: l10n.t('A local stand-in for both services. Nothing leaves this machine.'),
      };
    case 'staging':
      return {
        name: l10n.t('Staging'),
        icon: 'server-environment',
        detail: l10n.t('The services’ own test systems. No money moves, but mail is real.'),
      };
    case 'production':
      return {
        name: l10n.t('Production'),
        icon: 'globe',
        detail: l10n.t('The live services: real payers, real money, public data.'),
      };
  }
}
