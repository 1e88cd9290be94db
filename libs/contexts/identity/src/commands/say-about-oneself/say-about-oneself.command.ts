import type { CommandContext } from '@platform/event-store/command-context';
import type { Aspect } from '../../domain/about-oneself/about-oneself.rules';

export class SayAboutOneself {
  constructor(
    readonly said: {
      readonly personId: string;
      readonly aspect: Aspect;
      /** Null takes back what was said. */
      readonly code: string | null;
      readonly words: string | null;
    },
    readonly context: CommandContext,
  ) {}
}
