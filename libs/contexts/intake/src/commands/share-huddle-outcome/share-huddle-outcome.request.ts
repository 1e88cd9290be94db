import { IsString, Length } from 'class-validator';

export class ShareHuddleOutcomeRequest {
  @IsString({ message: 'must be text' })
  @Length(1, 2000, { message: 'must be 1 to 2000 characters' })
  words!: string;

  @IsString({ message: 'must be text' })
  @Length(1, 1000, { message: 'must be 1 to 1000 characters' })
  whoWasThere!: string;
}
