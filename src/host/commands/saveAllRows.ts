import type { App, CommandTarget } from '../app';

export const saveAllRows = (_app: App, _target: CommandTarget = {}): Promise<void> => Promise.resolve();
