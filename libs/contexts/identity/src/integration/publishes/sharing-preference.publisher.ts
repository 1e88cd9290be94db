import type { Publisher } from '@platform/runtime/context-parts';
import type { SharingPreferenceEvent } from '../../domain/sharing-preference/sharing-preference.events';
import { sharingPreferenceStream } from '../../domain/sharing-preference/sharing-preference.state';

/** Who may see what, by ids and codes; never why law went before an objection. */
export const sharingPreferencePublisher: Publisher = {
  id: 'identity.sharing-preference.v1',
  streams: [sharingPreferenceStream],
  translate(recorded) {
    const event = recorded.event as SharingPreferenceEvent;
    const { personId, audience, audienceId, part } = event.data;
    const about = { personId, audience, audienceId, part };
    switch (event.type) {
      case 'SharingPreferenceSet': {
        const { choice, setAt } = event.data;
        const data = { ...about, choice, overriddenUntil: null, setAt };
        return { type: 'identity.sharing-preference-set.v1', data };
      }
      case 'ObjectionOverridden': {
        const { until: overriddenUntil, overriddenAt: setAt } = event.data;
        const data = { ...about, choice: 'withheld' as const, overriddenUntil, setAt };
        return { type: 'identity.sharing-preference-set.v1', data };
      }
    }
  },
};
