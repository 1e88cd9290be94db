import { IsOptional, IsString, IsUUID, Length } from 'class-validator';

export class RaiseHuddleItemRequest {
  @IsString({ message: 'must be text' })
  @Length(1, 300, { message: 'must be 1 to 300 characters' })
  question!: string;

  @IsString({ message: 'must be text' })
  @Length(1, 4000, { message: 'must be 1 to 4000 characters' })
  summary!: string;

  @IsOptional()
  @IsUUID(undefined, { message: 'must be the id of an introduction that waits' })
  introductionId?: string;
}
