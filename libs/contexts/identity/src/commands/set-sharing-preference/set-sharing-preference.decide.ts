import type { Decision } from '@platform/decider/decider';
import type { SharingPreferenceSet } from '../../domain/sharing-preference/sharing-preference.events';
import type { Preferences } from '../../domain/sharing-preference/sharing-preference.state';
import { isAbout } from '../../domain/sharing-preference/sharing-preference.state';

export type SetSharingPreferenceRefusal = 'not-for-yourself';

/** The person says it, or a member records that they said so, which never opens anything to that member or their organisation. */
export function setSharingPreference(
  preference: SharingPreferenceSet['data'],
  recorder: { readonly memberId: string | null; readonly agencyId: string | null },
  preferences: Preferences,
): Decision<SharingPreferenceSet, SetSharingPreferenceRefusal> {
  const { personId, audienceId, choice, setBy } = preference;
  const isForItself = audienceId === recorder.memberId || audienceId === recorder.agencyId;
  if (setBy !== personId && isForItself && choice !== 'withheld') return { refused: 'not-for-yourself' };
  const before = preferences.find(isAbout(preference));
  if ((before?.choice ?? 'not-stated') === choice) return [];
  return [{ type: 'SharingPreferenceSet', data: preference }];
}
