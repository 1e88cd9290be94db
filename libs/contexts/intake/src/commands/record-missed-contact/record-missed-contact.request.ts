import { IsIn, IsISO8601, IsOptional, IsString, Length, Matches } from 'class-validator';
import type { Way } from '../../domain/engagement/engagement.events';
import { WAYS } from '../../domain/engagement/engagement.events';

export class RecordMissedContactRequest {
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'must be a day such as 2026-03-05' })
  @IsISO8601({ strict: true }, { message: 'must be a day such as 2026-03-05' })
  missedOn!: string;

  @IsIn(WAYS, { message: `must be one of ${WAYS.join(', ')}` })
  planned!: Way;

  @IsOptional()
  @IsString({ message: 'must be text' })
  @Length(1, 2000, { message: 'must be 1 to 2000 characters' })
  note?: string;
}
