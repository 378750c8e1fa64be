import { killChildren } from './nodeChild';
import { closeServers } from './localServer';
import { removeFolders } from './temporaryFolder';

/**
 * Root hooks of every unit test: what a test leaves open, also one that failed. They stand here and not where things are
 * opened, as with several workers a module is loaded once for all files of its worker, and what it registers holds for the
 * first of them alone.
 */
export const mochaHooks = {
  async afterEach(): Promise<void> {
    killChildren();
    await closeServers();
    removeFolders();
  },
};
