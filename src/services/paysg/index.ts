import type { ServiceModule } from '../../core/model/serviceModule';
import { document } from './generated/document';
import { paysgProfile } from './profile';

/** PaySG: payments. */
export const paysg = { document, profile: paysgProfile } as const satisfies ServiceModule;
