import { setTimeout as wait } from 'node:timers/promises';
import type { CommandBus } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { Problem } from '@platform/http/problem';
import type { Step } from '@demonstration/steps';
import { asStep } from '@demonstration/steps';

/** As long as a step waits for what others have to be told first, in milliseconds. */
const PATIENCE_MS = 60_000;

/** What a context says while it has not yet heard or seen what was just recorded elsewhere. */
const NOT_YET: readonly string[] = [
  'key-worker-unknown',
  'not-introduced-yet',
  'receipt-code-unknown',
  'huddle-already-open',
  'introductions-without-owner',
  'agency-not-known',
  'receiver-not-of-this-agency',
  'way-back-owner-not-known',
  'view-behind',
];

/** Does a step, once what it stands on is there. Doing it again changes nothing. Throws when it is refused for good. */
export async function carryOut(commands: Pick<CommandBus, 'execute'>, step: Step): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  for (let pause = 25; ; pause = Math.min(pause * 2, 400)) {
    const refused = await attempt(commands, step);
    if (refused === undefined) return;
    if (!NOT_YET.includes(refused) && refused !== 'not-found') throw new StepRefused(step.label, refused);
    if (performance.now() > until) throw new StepRefused(step.label, refused);
    await wait(pause);
  }
}

export class StepRefused extends Error {
  constructor(step: string, refused: string) {
    super(`the step "${step}" was refused: ${refused}`);
    this.name = 'StepRefused';
  }
}

async function attempt(
  commands: Pick<CommandBus, 'execute'>,
  { label, by, at, command }: Step,
): Promise<string | undefined> {
  try {
    const outcome = await commands.execute<object, Outcome>(await command(asStep(label, by, at)));
    return 'refused' in outcome ? outcome.refused : undefined;
  } catch (error) {
    if (error instanceof Problem) return error.details.code;
    throw error;
  }
}
