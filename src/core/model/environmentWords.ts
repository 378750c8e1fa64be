import type { EnvironmentId } from './operation';

/** Names of environments for people, with the icon that goes with each. */
export const environmentWords: Readonly<Record<EnvironmentId, { name: string; icon: string; detail: string }>> = {
  sandbox: {
    name: 'Sandbox',
    icon: 'beaker',
    detail: 'A local stand-in of both services. Nothing leaves this machine.',
  },
  staging: {
    name: 'Staging',
    icon: 'server-environment',
    detail: 'The services’ own test systems. No money moves, but mail is real.',
  },
  production: { name: 'Production', icon: 'globe', detail: 'The live services: real payers, real money, public data.' },
};
