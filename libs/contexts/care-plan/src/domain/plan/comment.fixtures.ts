import type { CommentMade } from './comment.events';
import { AT, clinician, idOf, plan } from './plan.fixtures';
import type { Asked } from './plan.rules';

export const commentMade = (by: Asked = clinician, more: Partial<CommentMade['data']> = {}): CommentMade => ({
  type: 'CommentMade',
  data: {
    ...plan,
    commentId: '0b1f6a52-6f43-4d0a-9c1e-0d6f6f1f0061',
    section: 'needs',
    anchor: { epoch: '0b1f6a52-6f43-4d0a-9c1e-0d6f6f1f0062', start: '0001', end: '0002' },
    quote: 'a home',
    text: 'By when?',
    madeBy: idOf(by),
    madeAt: AT,
    ...more,
  },
});
