import type { App, CommandTarget } from '../app';

export const findDataset = (_app: App, _target: CommandTarget = {}): Promise<void> => Promise.resolve();
export const refreshCatalogue = (_app: App, _target: CommandTarget = {}): Promise<void> => Promise.resolve();
