import type { ServiceModule } from '../../core/model/serviceModule';
import { flows } from './flows';
import { document } from './generated/document';
import { datagovsgProfile } from './profile';

/** data.gov.sg: open data. */
export const datagovsg = { document, profile: datagovsgProfile, flows } as const satisfies ServiceModule;
