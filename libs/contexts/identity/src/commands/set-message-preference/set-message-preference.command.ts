import type { CommandContext } from '@platform/event-store/command-context';
import type { MessagePreferenceSet } from '../../domain/message-preference/message-preference.events';

export class SetMessagePreference {
  constructor(
    readonly preference: Omit<MessagePreferenceSet['data'], 'setAt'>,
    readonly context: CommandContext,
  ) {}
}
