import type { AlikeProcesses } from '../http/alike-processes';
import { Problem } from '../http/problem';
import { inSpan, tracedHeader } from '../observability/spans';
import { mintServiceToken } from '../sign-in/service-token';
import { GATEWAY } from './gateway-name';

const LONGEST_MS = 5_000;

/** Asks a context something for the gateway itself, by POST of JSON. Throws Problem 503 while the context does not answer. */
export type AskContext = (context: string, path: string, question: object) => Promise<unknown>;

export interface AskContextOptions {
  readonly processes: ReadonlyMap<string, AlikeProcesses>;
  readonly serviceTokenKey: Uint8Array;
  readonly now: () => Date;
}

/** With a service token of the gateway's own. A process that does not answer is passed over: a question changes nothing. */
export function askContextOver({ processes, serviceTokenKey, now }: AskContextOptions): AskContext {
  return (context, path, question) =>
    inSpan('ask', { kind: 'client', fields: { 'living_well.context': context } }, async () => {
      const alike = processes.get(context);
      const ask = (url: string) =>
        fetch(`${url}/api/${context}/${path}`, {
          method: 'POST',
          headers: {
            authorization: `Service ${mintServiceToken(GATEWAY, context, serviceTokenKey, now())}`,
            'content-type': 'application/json',
            ...tracedHeader(),
          },
          body: JSON.stringify(question),
          signal: AbortSignal.timeout(LONGEST_MS),
        });
      const asked = new Set<string>();
      let response: Response | undefined;
      for (let url = alike?.next(); url !== undefined && !response; url = alike?.next(asked)) {
        asked.add(url);
        response = await ask(url).catch(() => undefined);
        if (response) alike?.answered(url);
        else alike?.didNotAnswer(url);
      }
      if (!response?.ok) throw contextDoesNotAnswer(context);
      return response.json().catch(() => {
        throw contextDoesNotAnswer(context);
      });
    });
}

/** 503: the process of a context is away; whatever it was asked may or may not have been done. */
export function contextDoesNotAnswer(context: string): Problem {
  return new Problem({
    status: 503,
    code: 'context-does-not-answer',
    title: 'A part of the service does not answer just now.',
    doNext: 'Try again in a moment; a repeated command is stored once. Everything else can still be used.',
    about: { context },
  });
}
