import { IsString, Length } from 'class-validator';

export class FinishHuddleItemRequest {
  @IsString({ message: 'must be text' })
  @Length(1, 2000, { message: 'must be 1 to 2000 characters' })
  whatCameOfIt!: string;
}
