import type { ServiceModule } from '../../core/model/serviceModule';
import { document } from './generated/document';
import { datagovsgProfile } from './profile';

/** data.gov.sg: open data. */
export const datagovsg = { document, profile: datagovsgProfile } as const satisfies ServiceModule;
