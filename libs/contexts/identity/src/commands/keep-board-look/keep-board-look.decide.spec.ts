import { given } from '@platform/decider/given-when-then';
import type { BoardLookKept } from '../../domain/board-look/board-look.events';
import { boardLookStream } from '../../domain/board-look/board-look.state';
import { keepBoardLook } from './keep-board-look.decide';

const kept: BoardLookKept = {
  type: 'BoardLookKept',
  data: {
    ...{ viewerId: 'jo', role: 'hub-coordinator', agencyId: 'council', board: 'huddle', why: 'direct-care' },
    ...{ viewedAt: '2026-03-02T09:00:00.000Z', personIds: ['sam', 'kit'] },
  },
};

describe('keeping a look at a board', () => {
  it('keeps whom it named', () =>
    given(boardLookStream, [])
      .when((state) => keepBoardLook(kept.data, state))
      .then([kept]));

  it('is one look, however often it is told', () =>
    given(boardLookStream, [kept])
      .when((state) => keepBoardLook(kept.data, state))
      .thenNothing());
});
