import type { Services } from '../core/model/services';
import type { PanelFeatures } from '../core/panel/panelFeatures';
import { columnsIn, columnsPlan, datasetOf } from './datagovsg/formColumns';
import { payAddresses } from './paysg/payLink';
import { paymentNotices } from './paysg/paymentNotices';
import type { RefundedPayment } from './paysg/refundCount';

/** What the services add to call panels. @param refunded what was refunded from here so far */
export const panelFeatures = (services: Services, refunded: () => readonly RefundedPayment[]): PanelFeatures => ({
  notices: (form, exchanges) => paymentNotices(services, form, exchanges, refunded()),
  payAddresses,
  datasetOf,
  columnsPlan,
  columnsIn,
});
