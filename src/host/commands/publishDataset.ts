import type { App, CommandTarget } from '../app';

export const replaceDataset = (_app: App, _target: CommandTarget = {}): Promise<void> => Promise.resolve();
export const appendRows = (_app: App, _target: CommandTarget = {}): Promise<void> => Promise.resolve();
