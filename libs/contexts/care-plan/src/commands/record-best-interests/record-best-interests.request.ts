import { IsString, Length, Matches } from 'class-validator';

export class RecordBestInterestsRequest {
  @IsString({ message: 'must be text' })
  @Matches(/\S/, { message: 'must say what the person wants, feels and believes' })
  @Length(1, 5000, { message: 'must be 1 to 5000 characters' })
  wishes!: string;

  @IsString({ message: 'must be text' })
  @Matches(/\S/, { message: 'must say who was asked' })
  @Length(1, 5000, { message: 'must be 1 to 5000 characters' })
  consulted!: string;

  @IsString({ message: 'must be text' })
  @Matches(/\S/, { message: 'must say what else there was that restricts less' })
  @Length(1, 5000, { message: 'must be 1 to 5000 characters' })
  lessRestrictive!: string;

  @IsString({ message: 'must be text' })
  @Matches(/\S/, { message: 'must say what is best for them, and why' })
  @Length(1, 5000, { message: 'must be 1 to 5000 characters' })
  conclusion!: string;
}
