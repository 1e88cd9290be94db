import { IsString, Length, Matches } from 'class-validator';

export class EndRepresentationRequest {
  @IsString({ message: 'must be text' })
  @Matches(/\S/, { message: 'must say why' })
  @Length(1, 5000, { message: 'must be 1 to 5000 characters' })
  reason!: string;
}
