import { useCallback, useState } from 'react';
import { announce } from './announce';
import { command, type Written } from './api';
import { forgetIntention, intentionKey } from './intentions';
import { draftOwner, useMe } from './session';
import { asProblem, Problem, type FieldProblem } from './problem';

type State<A> = { busy: boolean; answer: (A & Written) | undefined; problem: Problem | undefined };
type RunOptions = { ifMatch?: string; path?: string };

export type Command<B extends object, A> = State<A> & {
  /** Sends; answers what came back, or undefined when it was refused and `problem` says why. */
  run: (body: B, options?: RunOptions) => Promise<(A & Written) | undefined>;
  /** Shows problems found before anything was sent. */
  refuse: (fields: FieldProblem[]) => void;
  /** Forgets the last answer and the last problem. */
  clear: () => void;
};

const mayHaveHappened = (problem: Problem): boolean => problem.status === 0 || problem.status >= 500;

/**
 * One thing a person can ask for.
 * @param path the command's address
 * @param done said aloud and shown when it was done, such as 'Your words are saved'
 */
export function useCommand<B extends object, A = unknown>(path: string, done = 'Saved'): Command<B, A> {
  const owner = draftOwner(useMe());
  const [state, setState] = useState<State<A>>({ busy: false, answer: undefined, problem: undefined });
  const run = useCallback(
    async (body: B, options: RunOptions = {}) => {
      const to = options.path ?? path;
      const idempotencyKey = intentionKey(owner, to, body, options.ifMatch);
      setState({ busy: true, answer: undefined, problem: undefined });
      try {
        const answer = await command<A>(to, body, {
          idempotencyKey,
          ...(options.ifMatch === undefined ? {} : { ifMatch: options.ifMatch }),
        });
        forgetIntention(owner, to);
        setState({ busy: false, answer, problem: undefined });
        announce(done);
        return answer;
      } catch (error) {
        const problem = asProblem(error);
        if (!mayHaveHappened(problem)) forgetIntention(owner, to);
        setState({ busy: false, answer: undefined, problem });
        return undefined;
      }
    },
    [owner, path, done],
  );
  const refuse = useCallback((fields: FieldProblem[]) => {
    const problem = new Problem({
      code: 'not-complete',
      status: 400,
      title: 'There is a problem',
      detail: '',
      doNext: '',
      fields,
    });
    setState({ busy: false, answer: undefined, problem });
  }, []);
  const clear = useCallback(() => setState({ busy: false, answer: undefined, problem: undefined }), []);
  return { ...state, run, refuse, clear };
}
