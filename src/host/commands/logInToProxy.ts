import type { App, CommandTarget } from '../app';

export const logInToProxy = (_app: App, _target: CommandTarget = {}): Promise<void> => Promise.resolve();
