import { defineStream, ERASED } from '@platform/decider/stream-definition';
import type {
  About,
  ObjectionOverridden,
  SharingPreferenceEvent,
  SharingPreferenceSet,
} from './sharing-preference.events';

export interface Preference extends About {
  readonly choice: SharingPreferenceSet['data']['choice'];
  readonly setBy: string;
  readonly setAt: string;
  /** null while law does not go before it. */
  readonly override: Pick<
    ObjectionOverridden['data'],
    'ground' | 'reason' | 'overriddenBy' | 'overriddenAt' | 'until'
  > | null;
}
/** What one person said, once for each organisation or member and part. */
export type Preferences = readonly Preference[];

export const isAbout =
  ({ audience, audienceId, part }: About) =>
  (other: About): boolean =>
    other.audience === audience && other.audienceId === audienceId && other.part === part;

export function evolve(preferences: Preferences, event: SharingPreferenceEvent): Preferences {
  const same = isAbout(event.data);
  if (event.type === 'SharingPreferenceSet') {
    const { personId: _personId, ...preference } = event.data;
    return [...preferences.filter((one) => !same(one)), { ...preference, override: null }];
  }
  const { ground, reason, overriddenBy, overriddenAt, until } = event.data;
  const override = { ground, reason, overriddenBy, overriddenAt, until };
  return preferences.map((one) => (same(one) ? { ...one, override } : one));
}

export const sharingPreferenceStream = defineStream<Preferences, SharingPreferenceEvent>({
  category: 'sharingPreference',
  initial: [],
  evolve,
  informationClass: 'sharing-preference',
  personal: { ObjectionOverridden: { reason: ERASED } },
});
