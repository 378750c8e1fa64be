import type { App, CommandTarget } from '../app';

export const showWaitingCalls = (_app: App, _target: CommandTarget = {}): Promise<void> => Promise.resolve();
