import type { EnvironmentId, Operation } from '../model/operation';
import type { Exchange, FieldValues, Plan } from '../model/exchange';
import type { CallOutcome } from '../model/callOutcome';
import type { CallContext, ColumnsHint } from '../../shared/protocol';

export type Notice = CallContext['notices'][number];

/** A form as far as services read it. */
export interface NamedForm {
  operation: Operation;
  environment: EnvironmentId;
  values: FieldValues;
}

/** Addresses in the answer of a payment, checked: the page may be opened, the picture may be fetched. */
export interface PayAddresses {
  page: string;
  /** Of a QR code image, on the API's own host only: nothing else is fetched on an answer's word. */
  qrCode?: string;
}

/** A dataset whose columns a form needs. */
export interface NamedDataset {
  environment: EnvironmentId;
  datasetId: string;
}

/** What the services add to call panels. Core is handed it, as it knows no service. */
export interface PanelFeatures {
  /** What is known of the things that a form names: what was refunded, who is mailed. @param exchanges newest first */
  notices(form: NamedForm, exchanges: readonly Exchange[]): readonly Notice[];
  /** @param sandboxUrl of the sandbox that runs now */
  payAddresses(exchange: Exchange, sandboxUrl: string | undefined): PayAddresses | undefined;
  /** The dataset that a form names, where it has fields that are made of columns. */
  datasetOf(form: NamedForm): NamedDataset | undefined;
  /** The call that returns the columns of a dataset, and what its outcome says. */
  columnsPlan(dataset: NamedDataset): Plan;
  columnsIn(dataset: NamedDataset, outcome: CallOutcome): ColumnsHint;
}
