import { runInThread } from '../core/sandbox/runInThread';
import { createSandbox } from './sandbox';

/** Entry of the sandbox's thread. */
runInThread(createSandbox);
