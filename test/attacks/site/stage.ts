import { randomUUID } from 'node:crypto';
import { steps, walk } from '../../journeys/one-person.mjs';
import { ServerProcess } from '../../journeys/server-process';
import type { Visitor } from '../../journeys/visitor.mjs';

/** Somebody with a plan in the product as it is started, and those who work with them, each signed in by the pages. */
export interface Site {
  readonly server: ServerProcess;
  readonly url: string;
  readonly person: Visitor;
  readonly clinician: Visitor;
  readonly community: Visitor;
  readonly coordinator: Visitor;
  readonly anyone: Visitor;
  readonly personId: string;
  readonly planId: string;
}

/** Until goals and actions are agreed. */
const TO_A_PLAN = steps.findIndex(([title]) => title.startsWith('goals and actions')) + 1;

export async function startSite(): Promise<Site> {
  const server = await ServerProcess.prepare('--no-demo');
  await server.start({ LOG_LEVEL: 'info' });
  const journey: unknown = await walk(server.url, () => undefined, { to: TO_A_PLAN });
  const found = journey as Omit<Site, 'server' | 'url' | 'planId'> & { plan: { planId: string } };
  return { ...found, server, url: server.url, planId: found.plan.planId };
}

/** A request as a browser sends it with the cookies of somebody, whoever made the page that it comes from. */
export function asBrowser({ url }: Site, who: Visitor, path: string, init: RequestInit): Promise<Response> {
  const address = new URL(path, url);
  const headers = { 'idempotency-key': randomUUID(), ...(init.headers as Record<string, string>) };
  return fetch(address, { redirect: 'manual', ...init, headers: { ...headers, cookie: who.cookiesFor(address) } });
}
