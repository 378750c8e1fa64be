import * as l10n from '@vscode/l10n';
import { exactJson, exactText } from '../../../shared/json/exactJson';
import type { CallEvents, CallOutcome } from '../../../core/model/callOutcome';
import type { FieldValues } from '../../../core/model/exchange';
import { liveDatasetIn, type LiveDataset } from '../fileCheck/liveDataset';
import { todaysRowsIn, type TodaysRows } from '../fileCheck/todaysRows';
import { failed, ok, type Result } from '../../../core/model/result';
import type { FlowPorts } from '../../../core/flows/flowPorts';
import type { FlowInputsOf } from '../generated/flowTypes';
import { valueAt } from '../../../shared/json/pointer';
import { callAnswer } from '../../../core/model/callAnswer';

/** Why a call of the flow gave nothing to continue with. */
export interface CallProblem {
  kind: 'cancelled' | 'failed';
  /** One or two sentences; empty when the user cancelled. */
  text: string;
}

/** What the service says of the last upload into a dataset. */
export interface IngestionState {
  /** Its own word. */
  status: string;
  /** All that was received with it, as text: a change in it distinguishes a new state from an old one. */
  details: string;
}

/** A presigned link. Secret. */
export interface UploadLink {
  url: string;
  /** Origin of the sandbox that gave it. */
  sandboxOrigin?: string;
}

/** What the calls are about. */
export type PublishSubject = Pick<FlowInputsOf['checkPublishing'], 'mode' | 'environment' | 'keyId' | 'datasetId'>;

/** The calls of a publishing, each through the one pipeline. */
export class PublishCalls {
  constructor(
    private readonly subject: PublishSubject,
    private readonly ports: Pick<FlowPorts, 'call'>,
  ) {}

  /** Whom the key belongs to. Documented at the top level; the other calls of its kind wrap theirs. */
  async account(): Promise<Result<string, CallProblem>> {
    const answer = await this.ask('whoami', {});
    if (!answer.ok) return answer;
    const user = valueAt(answer.value, '/user') ?? valueAt(answer.value, '/data/user');
    const name = valueAt(user, '/email') ?? valueAt(user, '/userId');
    return typeof name === 'string'
      ? ok(name)
      : unexpected(l10n.t('The answer to “{0}” names no account.', l10n.t('Who am I')));
  }

  async dataset(): Promise<Result<LiveDataset, CallProblem>> {
    const answer = await this.ask('getDatasetMetadata', { datasetId: this.subject.datasetId }, { isPublic: true });
    if (!answer.ok) return answer;
    const dataset = liveDatasetIn(answer.value);
    return dataset ? ok(dataset) : unexpected(l10n.t('The metadata contains no dataset.'));
  }

  async rows(offset: number, limit: number): Promise<Result<TodaysRows, CallProblem>> {
    const values = { resource_id: this.subject.datasetId, limit, ...(offset > 0 && { offset }) };
    const answer = await this.ask('datastoreSearch', values, { isPublic: true });
    if (!answer.ok) return answer;
    const rows = todaysRowsIn(answer.value);
    return rows ? ok(rows) : unexpected(l10n.t('The row search returned no rows.'));
  }

  async status(): Promise<Result<IngestionState, CallProblem>> {
    const answer = await this.ask('getIngestionStatus', { datasetId: this.subject.datasetId });
    if (!answer.ok) return answer;
    const status = valueAt(answer.value, '/data/status');
    const details = exactText(valueAt(answer.value, '/data'));
    return typeof status === 'string'
      ? ok({ status: status.slice(0, 80), details })
      : unexpected(l10n.t('The answer contains no status.'));
  }

  async link(): Promise<Result<UploadLink, CallProblem>> {
    let url: string | undefined;
    const operationId = this.subject.mode === 'replace' ? 'getUploadLink' : 'getAppendLink';
    const onLinks = (links: ReadonlyMap<string, string>) => (url = links.get('/data/url'));
    let sandboxOrigin: string | undefined;
    const onUrl = (address: string) => (sandboxOrigin = new URL(address).origin);
    const answer = await this.ask(operationId, { datasetId: this.subject.datasetId }, { onLinks, onUrl });
    if (!answer.ok) return answer;
    if (url === undefined) return unexpected(l10n.t('The answer contains no link.'));
    return ok({ url, ...(this.subject.environment === 'sandbox' && sandboxOrigin !== undefined && { sandboxOrigin }) });
  }

  private async ask(
    operationId: string,
    values: FieldValues,
    how: AskOptions = {},
  ): Promise<Result<unknown, CallProblem>> {
    const { environment, keyId } = this.subject;
    // Reading is public: the write key is not for it.
    const plan = { operationId, environment, values, ...(!how.isPublic && { keyId }) };
    const outcome = await this.ports.call(plan, {
      // The status is polled again and again in any case.
      isRetried: operationId !== 'getIngestionStatus',
      ...(how.onLinks && { onLinks: how.onLinks }),
    });
    if (outcome.kind === 'exchange') how.onUrl?.(outcome.exchange.request.url);
    return answerOf(outcome);
  }
}

interface AskOptions extends Pick<CallEvents, 'onLinks'> {
  isPublic?: boolean;
  onUrl?: (address: string) => void;
}

const unexpected = (text: string) => failed<CallProblem>({ kind: 'failed', text });

function answerOf(outcome: CallOutcome): Result<unknown, CallProblem> {
  const called = callAnswer(outcome);
  if (called.kind === 'refused') return unexpected(called.text);
  if (called.kind === 'cancelled') return failed({ kind: 'cancelled', text: '' });
  const { findings, request } = called.exchange;
  // A call that succeeded has none.
  if (called.kind === 'noAnswer' || findings.length > 0) {
    const status =
      called.kind === 'answer'
        ? [l10n.t('({0} was answered with {1})', request.operationId, called.answer.status)]
        : [];
    const said = findings.slice(0, 2).map(({ title, detail }) => l10n.t('{0}: {1}', title, detail));
    return unexpected([...said, ...status].join(' '));
  }
  return ok(exactJson(called.answer.body)?.value);
}
