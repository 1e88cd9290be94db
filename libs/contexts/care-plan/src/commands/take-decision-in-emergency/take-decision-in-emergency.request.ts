import { IsISO8601, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';

export class TakeDecisionInEmergencyRequest {
  @IsString({ message: 'must be text' })
  @Length(1, 300, { message: 'must be 1 to 300 characters' })
  outcome!: string;

  @IsString({ message: 'must be text' })
  @Matches(/\S/, { message: 'must say why it could not wait' })
  @Length(1, 5000, { message: 'must be 1 to 5000 characters' })
  reason!: string;

  @IsUUID('all', { message: 'must be the id of somebody on the team' })
  implementerId!: string;

  @IsISO8601({ strict: true }, { message: 'must be a day that there is' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'must be a day such as 2026-03-31' })
  reviewOn!: string;

  @IsOptional()
  @IsISO8601({ strict: true }, { message: 'must be a day that there is' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'must be a day such as 2026-03-31' })
  implementBy?: string | null;
}
