import { IsIn, IsISO8601, IsString, IsUUID, Length, Matches } from 'class-validator';
import type { NeedKind } from '../../domain/immediate-need/immediate-need.events';
import { NEED_KINDS } from '../../domain/immediate-need/immediate-need.rules';

export class IdentifyNeedRequest {
  @IsIn(NEED_KINDS, { message: `must be one of ${NEED_KINDS.join(', ')}` })
  kind!: NeedKind;

  @IsString({ message: 'must be text' })
  @Length(1, 2000, { message: 'must be 1 to 2000 characters' })
  words!: string;

  @IsUUID('all', { message: 'must be an id (uuid)' })
  responderId!: string;

  @Matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?Z$/, {
    message: 'must be a time in UTC such as 2026-03-05T17:00:00Z',
  })
  @IsISO8601({ strict: true }, { message: 'must be a time in UTC such as 2026-03-05T17:00:00Z' })
  dueAt!: string;
}
