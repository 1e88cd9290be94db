import { IsIn, IsISO8601, IsOptional, IsString, Length, Matches } from 'class-validator';
import type { Channel } from '../../domain/engagement/engagement.events';
import { CHANNELS } from '../../domain/engagement/engagement.events';

export class TryToReachRequest {
  @IsIn(CHANNELS, { message: `must be one of ${CHANNELS.join(', ')}` })
  channel!: Channel;

  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'must be a day such as 2026-03-05' })
  @IsISO8601({ strict: true }, { message: 'must be a day such as 2026-03-05' })
  triedOn!: string;

  @IsOptional()
  @IsString({ message: 'must be text' })
  @Length(1, 2000, { message: 'must be 1 to 2000 characters' })
  note?: string;
}
