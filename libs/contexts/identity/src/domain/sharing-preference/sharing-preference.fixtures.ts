import type { ObjectionOverridden, SharingPreferenceSet } from './sharing-preference.events';

export const AT = '2026-03-02T09:00:00.000Z';

export const preferenceSet = (more: Partial<SharingPreferenceSet['data']> = {}): SharingPreferenceSet => ({
  type: 'SharingPreferenceSet',
  data: {
    personId: 'person-1',
    audience: 'agency',
    audienceId: 'trust',
    part: 'formulation',
    choice: 'withheld',
    setBy: 'person-1',
    setAt: AT,
    ...more,
  },
});

export const overridden = (more: Partial<ObjectionOverridden['data']> = {}): ObjectionOverridden => ({
  type: 'ObjectionOverridden',
  data: {
    personId: 'person-1',
    audience: 'agency',
    audienceId: 'trust',
    part: 'formulation',
    ground: 'risk-of-serious-harm',
    reason: 'Somebody else is in danger.',
    overriddenBy: 'guardian',
    overriddenAt: AT,
    until: '2026-03-09T09:00:00.000Z',
    ...more,
  },
});
