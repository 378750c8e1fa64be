import type { IncomingHttpHeaders } from 'node:http';
import { inEnglish } from '../../shared/text/language';
import { sampleAnswer, type Services } from '../model/services';
import { checkValues } from '../model/checkValues';
import type { ApiId, Operation } from '../model/operation';
import type { SandboxCall, StandIn } from './call';
import { hostMissing } from './hostMissing';
import { readValues } from './readValues';
import { jsonReply, plainReply, type Reply, withGuesses } from './reply';
import type { Match, Routes } from './routes';

/** A whole request, read from the wire. */
export interface ReceivedRequest {
  method: string;
  /** The host that it stands for: the first path segment. */
  host: string;
  /** Path as the real host would see it, still percent-encoded. */
  path: string;
  /** The same with the query. */
  target: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: string;
  /** How long the answer will take on the real clock. */
  latencyMs: number;
  /** The service is to fail with this status where it would do the work. */
  brokenStatus?: number;
}

type Routed = Extract<Match, { kind: 'operation' }>;

/** Answers requests to the hosts of the services, in the order of a real one: who, what, whether it fits, then the work. */
export class ServiceAnswers {
  constructor(
    private readonly routes: Routes,
    private readonly standIns: Readonly<Record<string, StandIn>>,
    private readonly services: Services,
    /** The sandbox's own address. */
    private readonly url: string,
  ) {}

  answer(request: ReceivedRequest): Reply | Promise<Reply> {
    const match = this.match(request);
    switch (match.kind) {
      case 'operation':
        return this.call(match, request);
      case 'noOperation':
        return (
          this.standIn(match.api).unlisted?.({ ...request, allowed: match.allowed }) ??
          this.nothingHere(match.api, match.allowed)
        );
      case 'unreadable':
        return this.standIn(match.api).unusable(400, 'The percent-encoding of the path cannot be read.');
      case 'noHost':
        return plainReply(404, hostMissing(request, this.routes, this.url));
    }
  }

  /** Which operation a request is for, without answering it. */
  operationId(request: Pick<ReceivedRequest, 'method' | 'host' | 'path'>): string | undefined {
    const match = this.match(request);
    return match.kind === 'operation' ? match.operation.id : undefined;
  }

  private match({ method, host, path }: Pick<ReceivedRequest, 'method' | 'host' | 'path'>): Match {
    return this.routes.match(method, host, this.isSlashed({ host, path }) ? path.slice(0, -1) : path);
  }

  private isSlashed({ host, path }: Pick<ReceivedRequest, 'host' | 'path'>): boolean {
    return /[^/]\/$/.test(path) && Object.values(this.standIns).some(each => each.slashedHosts?.includes(host));
  }

  private call({ operation, pathValues }: Routed, request: ReceivedRequest): Reply | Promise<Reply> {
    const standIn = this.standIn(operation.api);
    const read = readValues(operation, { ...request, pathValues });
    const { values, unknownFields } = read.ok ? read.value : { values: pathValues, unknownFields: [] };
    const key = this.keyIn(request.headers, operation);
    const { host, target, latencyMs, brokenStatus } = request;
    const asSent = { operation, host, target, values, unknownFields, key, latencyMs };
    const call: SandboxCall = brokenStatus === undefined ? asSent : { ...asSent, brokenStatus };
    const refused = standIn.refuse(call);
    if (refused) return refused;
    if (!read.ok) return standIn.unusable(400, read.error);
    // Data, as the service would answer it: the language is for the sandbox's own pages.
    const problems = inEnglish(() => checkValues(this.services, operation.id, values));
    if (problems.length > 0) return standIn.invalid(call, problems);
    const reply = standIn.handlers[operation.id]?.(call) ?? exampleReply(operation);
    const guesses = [
      ...(this.isSlashed(request) ? [slashGuess] : []),
      ...(isSentAsJson(request) ? [] : [typeGuess]),
      ...repeatGuesses(operation, request.query),
    ];
    return guesses.length === 0 ? reply : noted(reply, guesses);
  }

  private keyIn(headers: IncomingHttpHeaders, { key }: Operation): string | undefined {
    return key && headers[this.services.keyKind(key.kind).header.toLowerCase()]?.toString();
  }

  private standIn(api: ApiId): StandIn {
    const found = this.standIns[api];
    if (!found) throw new Error(`The sandbox stands in for no ${api}`);
    return found;
  }

  private nothingHere(api: ApiId, allowed: readonly string[]): Reply {
    const standIn = this.standIn(api);
    if (allowed.length > 0) return standIn.unusable(405, `This path takes ${allowed.join(' or ')} only.`);
    return standIn.unusable(404, 'There is nothing at this path.');
  }
}

const isSentAsJson = ({ headers, body }: ReceivedRequest): boolean =>
  body === '' || /^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '');

const slashGuess = 'that a path may end in a slash';

/** Many servers do not read such a body at all; what these do is not known. */
const typeGuess = 'a body that is not sent as application/json is read all the same';

/** Clients write a list as `fields=a&fields=b`, as ckanapi does. Whether the services read all of it is not known. */
const repeatGuesses = ({ fields }: Operation, query: URLSearchParams): readonly string[] =>
  fields
    .filter(field => field.in === 'query' && query.getAll(field.name).length > 1)
    .map(({ name }) => `that the first ${name} counts alone where it is sent several times`);

const noted = async (reply: Reply | Promise<Reply>, guesses: readonly string[]): Promise<Reply> =>
  withGuesses(await reply, ...guesses);

/** What an operation without a handler of its own answers: the example that the document gives for success. */
export function exampleReply(operation: Operation): Reply {
  const { status, body } = sampleAnswer(operation);
  const reply = jsonReply(status, body, 'example of the document');
  return body === undefined ? { ...reply, body: '' } : reply;
}
