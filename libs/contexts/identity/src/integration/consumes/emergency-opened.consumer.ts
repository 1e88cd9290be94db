import { consumer } from '@platform/runtime/context-parts';
import { KeepEmergency } from '../../commands/keep-emergency/keep-emergency.command';

/** Whichever context tells first; the others tell of the same emergency. */
export const emergencyOpenedConsumer = consumer({
  id: 'identity.keep-emergency-when-emergency-opened.v1',
  types: [
    'intake.emergency-opened.v1',
    'care-plan.emergency-opened.v1',
    'provider-directory.emergency-opened.v1',
    'outcomes.emergency-opened.v1',
  ],
  handle: async ({ data }, { execute, context }) => {
    await execute(new KeepEmergency(data, context));
  },
});
