import { IsIn, IsISO8601, Matches } from 'class-validator';
import type { Way } from '../../domain/engagement/engagement.events';
import { WAYS } from '../../domain/engagement/engagement.events';

export class RecordContactRequest {
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'must be a day such as 2026-03-05' })
  @IsISO8601({ strict: true }, { message: 'must be a day such as 2026-03-05' })
  madeOn!: string;

  @IsIn(WAYS, { message: `must be one of ${WAYS.join(', ')}` })
  way!: Way;
}
