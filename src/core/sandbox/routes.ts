import type { ApiId, Operation } from '../apis/types';

/** Where a request leads: an operation, or what comes closest to one. */
export type Match =
  | { kind: 'operation'; operation: Operation; pathValues: Readonly<Record<string, string>> }
  /** The host exists but not the path, or not with this method. */
  | { kind: 'noOperation'; api: ApiId; allowed: readonly string[] }
  | { kind: 'noHost' };

interface Route {
  operation: Operation;
  host: string;
  pattern: RegExp;
  names: readonly string[];
}

/** The route table of a set of operations: each host that a document names, staging and production alike. */
export class Routes {
  private readonly routes: readonly Route[];

  constructor(operations: readonly Operation[]) {
    this.routes = operations.flatMap(routesOf);
  }

  get hosts(): readonly string[] {
    return [...new Set(this.routes.map(route => route.host))].sort();
  }

  /** @param path the path as the real host would see it, still percent-encoded */
  match(method: string, host: string, path: string): Match {
    const routes = this.routes.filter(route => route.host === host);
    const [first] = routes;
    if (!first) return { kind: 'noHost' };
    const fitting = routes.filter(route => route.pattern.test(path));
    const route = fitting.find(each => each.operation.method === method);
    const pathValues = route && readPath(route, path);
    if (route && pathValues) return { kind: 'operation', operation: route.operation, pathValues };
    return { kind: 'noOperation', api: first.operation.api, allowed: fitting.map(each => each.operation.method) };
  }
}

function routesOf(operation: Operation): Route[] {
  const servers = new Set(Object.values(operation.servers));
  return [...servers].map(server => {
    const { host, pathname } = new URL(server);
    const template = pathname.replace(/\/$/, '') + operation.path;
    const names = [...template.matchAll(/\{([^}]+)\}/g)].map(match => match[1] ?? '');
    return { operation, host, pattern: patternOf(template), names };
  });
}

function patternOf(template: string): RegExp {
  const parts = template.split(/\{[^}]+\}/).map(literal => literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('([^/]+)')}$`);
}

/** Undefined when a segment's percent-encoding is broken. */
function readPath(route: Route, path: string): Record<string, string> | undefined {
  const values = route.pattern.exec(path)?.slice(1) ?? [];
  try {
    return Object.fromEntries(route.names.map((name, index) => [name, decodeURIComponent(values[index] ?? '')]));
  } catch {
    return undefined; // the only thing that decodeURIComponent throws is URIError
  }
}
