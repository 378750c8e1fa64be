import type { Attempt } from '../calls/attempts';
import type { Exchange, FieldValues } from '../model/exchange';
import type { EnvironmentId, Operation } from '../model/operation';
import type { Trail } from '../paging/trail';
import type { ShownExchange } from '../../shared/protocol';

/** What a call panel begins with. */
export interface PanelStart {
  operation: Operation;
  title: string;
  environment: EnvironmentId;
  keyId?: string;
  values: FieldValues;
  /** The whole exchange, or after a reload the part that the view kept. */
  exchange?: Exchange;
  shown?: ShownExchange;
  /** Calls that may have been done, from before a reload or from a panel that was closed since. */
  attempts?: readonly Attempt[];
  trail?: Trail;
}
