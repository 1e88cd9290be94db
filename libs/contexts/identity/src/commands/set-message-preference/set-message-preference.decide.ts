import type { Decision } from '@platform/decider/decider';
import type { MessagePreferenceSet } from '../../domain/message-preference/message-preference.events';
import { isAddressOf } from '../../domain/message-preference/message-preference.rules';
import type { MessagePreference } from '../../domain/message-preference/message-preference.state';

export type SetMessagePreferenceRefusal = 'address-not-of-channel';

/** What was said at the door holds until they say something themself, and never after. */
export function setMessagePreference(
  preference: MessagePreferenceSet['data'],
  before: MessagePreference,
): Decision<MessagePreferenceSet, SetMessagePreferenceRefusal> {
  if (preference.said === 'at-the-door' && before !== null) return [];
  if (!isAddressOf(preference.channel, preference.address)) return { refused: 'address-not-of-channel' };
  const isSame =
    before !== null &&
    (['channel', 'address', 'quietFrom', 'quietUntil', 'said', 'digest'] as const).every(
      (field) => before[field] === preference[field],
    );
  return isSame ? [] : [{ type: 'MessagePreferenceSet', data: preference }];
}
