import type { ApiId, Operation } from '../model/operation';

/** Where a request leads: an operation, or what comes closest to one. */
export type Match =
  | { kind: 'operation'; operation: Operation; pathValues: Readonly<Record<string, string>> }
  /** The host exists but not the path, or not with this method. */
  | { kind: 'noOperation'; api: ApiId; allowed: readonly string[] }
  /** The percent-encoding of the path is broken. */
  | { kind: 'unreadable'; api: ApiId }
  | { kind: 'noHost' };

interface Route {
  operation: Operation;
  /** Places of the path's values among its segments. */
  names: readonly (readonly [segment: number, name: string])[];
}

/** All paths that begin alike. A request walks down it segment by segment. */
interface Branch {
  fixed: Map<string, Branch>;
  /** For a segment that is a value. */
  value?: Branch;
  byMethod: Map<string, Route>;
}

interface Host {
  api: ApiId;
  root: Branch;
}

/** The route table of a set of operations: each host that a document names, staging and production alike. */
export class Routes {
  private readonly byHost = new Map<string, Host>();

  constructor(operations: readonly Operation[]) {
    for (const operation of operations) {
      for (const server of new Set(Object.values(operation.servers))) this.add(operation, new URL(server));
    }
  }

  get hosts(): readonly string[] {
    return [...this.byHost.keys()].sort();
  }

  /** Hosts that have something at a path, whatever the method. */
  hostsWith(path: string): readonly string[] {
    const segments = path.split('/');
    return this.hosts.filter(name => {
      const branch = walk(this.byHost.get(name)?.root ?? newBranch(), segments);
      return branch !== undefined && branch.byMethod.size > 0;
    });
  }

  /** @param path the path as the real host would see it, still percent-encoded */
  match(method: string, host: string, path: string): Match {
    const found = this.byHost.get(host);
    if (!found) return { kind: 'noHost' };
    const segments = path.split('/');
    const branch = walk(found.root, segments);
    const route = branch?.byMethod.get(method);
    if (!route) return { kind: 'noOperation', api: found.api, allowed: [...(branch?.byMethod.keys() ?? [])] };
    const pathValues = readPath(route, segments);
    if (!pathValues) return { kind: 'unreadable', api: found.api };
    return { kind: 'operation', operation: route.operation, pathValues };
  }

  private add(operation: Operation, { host, pathname }: URL): void {
    const known = this.byHost.get(host) ?? { api: operation.api, root: newBranch() };
    this.byHost.set(host, known);
    const segments = (pathname.replace(/\/$/, '') + operation.path).split('/');
    const names = segments.flatMap((segment, place) => {
      const name = nameIn(segment);
      return name === undefined ? [] : [[place, name] as const];
    });
    segments.reduce(grown, known.root).byMethod.set(operation.method, { operation, names });
  }
}

const newBranch = (): Branch => ({ fixed: new Map(), byMethod: new Map() });

/** `{datasetId}` is a value. The documents have none that is only a part of a segment. */
const nameIn = (segment: string): string | undefined => /^\{([^}]+)\}$/.exec(segment)?.[1];

/** The branch after one more segment of a template, made when it is not there. */
function grown(branch: Branch, segment: string): Branch {
  if (nameIn(segment) !== undefined) return (branch.value ??= newBranch());
  const next = branch.fixed.get(segment) ?? newBranch();
  branch.fixed.set(segment, next);
  return next;
}

function walk(root: Branch, segments: readonly string[]): Branch | undefined {
  let branch: Branch | undefined = root;
  for (const segment of segments) {
    branch = branch.fixed.get(segment) ?? (segment === '' ? undefined : branch.value);
    if (!branch) return undefined;
  }
  return branch;
}

/** Undefined when a segment's percent-encoding is broken. */
function readPath(route: Route, segments: readonly string[]): Record<string, string> | undefined {
  const values: Record<string, string> = {};
  try {
    for (const [place, name] of route.names) values[name] = decodeURIComponent(segments[place] ?? '');
    return values;
  } catch {
    return undefined; // the only thing that decodeURIComponent throws is URIError
  }
}
