import type { App, CommandTarget } from '../app';

export const downloadDataset = (_app: App, _target: CommandTarget = {}): Promise<void> => Promise.resolve();
export const resumeDownload = (_app: App, _target: CommandTarget = {}): Promise<void> => Promise.resolve();
