import { IsString, Length } from 'class-validator';

export class AcceptCarerInvitationRequest {
  @IsString({ message: 'must be text' })
  @Length(1, 200, { message: 'must be the code of the invitation' })
  code!: string;
}
