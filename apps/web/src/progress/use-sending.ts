import { useRef, useState } from 'react';
import { announce } from '../announce';
import { command, newIdempotencyKey } from '../api';
import { asProblem, Problem, type FieldProblem } from '../problem';
import { IN_PAGE_WORDS } from '../languages/problem-words';

type Sending<B extends object, A> = {
  busy: boolean;
  problem: Problem | undefined;
  run: (body: B) => Promise<A | undefined>;
  refuse: (fields: FieldProblem[], title: string) => void;
};

/** Sends what must stay on the page alone: the same words have the same key for as long as the page is open, and nothing is kept on the device. */
export function useSending<B extends object, A>(path: string, done: string): Sending<B, A> {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const keys = useRef(new Map<string, string>());
  const run = async (body: B): Promise<A | undefined> => {
    if (busy) return undefined;
    setBusy(true);
    setProblem(undefined);
    const wants = JSON.stringify(body);
    const idempotencyKey = keys.current.get(wants) ?? newIdempotencyKey();
    keys.current.set(wants, idempotencyKey);
    try {
      const answer = await command<A>(path, body, { idempotencyKey });
      announce(done);
      return answer;
    } catch (error) {
      setProblem(asProblem(error));
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  const refuse = (fields: FieldProblem[], title: string): void =>
    setProblem(
      new Problem({
        ...{ code: IN_PAGE_WORDS, status: 400, title, detail: '', doNext: '' },
        fields,
      }),
    );
  return { busy, problem, run, refuse };
}
