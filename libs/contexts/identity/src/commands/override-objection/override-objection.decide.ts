import type { Decision } from '@platform/decider/decider';
import type { ObjectionOverridden } from '../../domain/sharing-preference/sharing-preference.events';
import { LONGEST_OVERRIDE_DAYS } from '../../domain/sharing-preference/sharing-preference.rules';
import type { Preferences } from '../../domain/sharing-preference/sharing-preference.state';
import { isAbout } from '../../domain/sharing-preference/sharing-preference.state';

export type OverrideObjectionRefusal = 'no-such-objection' | 'override-too-long';

/** The guardian keeps the ground and the reason, for a time that ends; it never opens what is sealed, and never to a carer. */
export function overrideObjection(
  override: ObjectionOverridden['data'],
  preferences: Preferences,
): Decision<ObjectionOverridden, OverrideObjectionRefusal> {
  if (preferences.find(isAbout(override))?.choice !== 'withheld') return { refused: 'no-such-objection' };
  const days = (Date.parse(override.until) - Date.parse(override.overriddenAt)) / 86_400_000;
  if (!(days > 0 && days <= LONGEST_OVERRIDE_DAYS)) {
    const problem = `must be later than now and within ${LONGEST_OVERRIDE_DAYS} days`;
    return { refused: 'override-too-long', about: { fields: [{ field: 'until', problem }] } };
  }
  return [{ type: 'ObjectionOverridden', data: override }];
}
