import { consumer } from '@platform/runtime/context-parts';
import { RecordView } from '../../commands/record-view/record-view.command';

export const recordViewedConsumer = consumer({
  id: 'identity.keep-view-when-record-viewed.v1',
  types: [
    'intake.record-viewed.v1',
    'care-plan.record-viewed.v1',
    'provider-directory.record-viewed.v1',
    'outcomes.record-viewed.v1',
    'assurance.record-viewed.v1',
  ],
  handle: async ({ data }, { execute, context }) => {
    await execute(new RecordView(data, context));
  },
});
