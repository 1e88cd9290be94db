import { consumer } from '@platform/runtime/context-parts';
import { KeepBoardLook } from '../../commands/keep-board-look/keep-board-look.command';

export const boardViewedConsumer = consumer({
  id: 'identity.keep-board-look-when-board-viewed.v1',
  types: [
    'intake.board-viewed.v1',
    'care-plan.board-viewed.v1',
    'provider-directory.board-viewed.v1',
    'outcomes.board-viewed.v1',
  ],
  handle: async ({ data }, { execute, context }) => {
    await execute(new KeepBoardLook(data, context));
  },
});
