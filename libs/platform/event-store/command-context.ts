import type { Principal } from '../access-control/principal';
import { idFrom } from '../decider/derived-id';

export { idFrom };

/** Who asks, why, when, and as which command. Time and ids reach a rule through here and in no other way. */
export interface CommandContext {
  /** uuid; the same for every retry of one intention. */
  readonly commandId: string;
  readonly principal: Principal;
  readonly purpose: Purpose;
  readonly lawfulBasis: LawfulBasis;
  /** From the injected clock. */
  readonly now: Date;
  readonly correlationId: string;
  /** The event or message that led to this command; null when a person asked for it. */
  readonly causationId: string | null;
}

export type Purpose =
  | 'direct-care'
  | 'own-record'
  | 'carer-support'
  | 'safeguarding'
  | 'assurance'
  | 'directory'
  | 'administration'
  | 'service';
/** UK GDPR Art 6(1)(e) with 9(2)(h) for care; legal obligation for assurance; legitimate interest never. */
export type LawfulBasis = 'public-task-care' | 'public-task' | 'legal-obligation';

export interface Clock {
  now(): Date;
}
export const systemClock: Clock = { now: () => new Date() };

/** An id made by a command, such as that of a new goal; the label tells ids of one command apart. */
export function newId(context: Pick<CommandContext, 'commandId'>, label: string): string {
  return idFrom(context.commandId, label);
}

/** What follows by itself from an event or message: acts for the system, for the same correlation. */
export function consequence(
  name: string,
  cause: { readonly id: string; readonly correlationId: string },
  now: Date,
  principal: Principal,
): CommandContext {
  return {
    commandId: idFrom(name, cause.id),
    principal,
    purpose: 'service',
    lawfulBasis: 'public-task-care',
    now,
    correlationId: cause.correlationId,
    causationId: cause.id,
  };
}
