import type { Served } from '../../../lib/cli/serve.ts';
import type { Fixture } from '../../fixtures/pages/index.ts';

/** Where a page of the zoo is served, by host and path, and what. The largest are made when they are asked for. */
export function servedAt({ url, html, type, headers }: Fixture): [string, Served] {
  const { hostname, pathname } = new URL(url);
  const served = { ...(type ? { type } : {}), ...(headers ? { headers } : {}) };
  const body = { get: () => (typeof html === 'string' ? html : html()) };
  return [hostname + decodeURIComponent(pathname), Object.defineProperty(served, 'body', body) as Served];
}
