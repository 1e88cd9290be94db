import { IsOptional, IsUUID, Matches } from 'class-validator';

export class AcceptAskRequest {
  @IsOptional()
  @IsUUID('loose', { message: 'must be the id of a member of your agency' })
  memberId?: string | null;

  @IsOptional()
  @Matches(/^[a-z-]{1,40}$/, { message: 'must be a role such as peer-supporter' })
  role?: string | null;
}
