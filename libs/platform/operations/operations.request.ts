import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import type { SetAsideReason } from './set-aside.rules';
import { SET_ASIDE_REASONS } from './set-aside.rules';

export class SetAsideRequest {
  @IsUUID('all', { message: 'must be the id of the message or event that you saw' })
  itemId!: string;

  @IsIn(SET_ASIDE_REASONS, { message: `must be one of ${SET_ASIDE_REASONS.join(', ')}` })
  reason!: SetAsideReason;

  @IsString({ message: 'must be text' })
  @Length(1, 500, { message: 'must be 1 to 500 characters' })
  @Matches(/\S/, { message: 'must say what you found' })
  note!: string;
}

export class CompareRequest {
  @IsOptional()
  @IsBoolean({ message: 'must be true or false' })
  all?: boolean;
}

export class PublishedRequest {
  @Matches(/^\d{1,18}$/, { message: 'must be a position' })
  after!: string;

  @Matches(/^[a-z0-9.,-]{1,4000}$/, { message: 'must be types of messages, with commas between' })
  types!: string;
}
