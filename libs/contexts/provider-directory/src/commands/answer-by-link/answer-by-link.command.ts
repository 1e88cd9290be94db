import type { CommandContext } from '@platform/event-store/command-context';
import type { LinkAnswer } from './answer-by-link.decide';
import type { SaidToBe } from '../../domain/ask/ask.events';

/** Somebody without an account answers for the group that was asked. */
export class AnswerByLink {
  constructor(
    readonly askId: string,
    readonly answer: LinkAnswer,
    readonly saidToBe: SaidToBe,
    /** Its principal is the holder of the link. */
    readonly context: CommandContext,
  ) {}
}
