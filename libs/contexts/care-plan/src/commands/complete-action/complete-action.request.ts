import { IsIn, IsOptional, IsString, Length } from 'class-validator';

export class CompleteActionRequest {
  @IsIn(['done', 'not-done'], { message: 'must be done or not-done' })
  outcome!: 'done' | 'not-done';

  @IsOptional()
  @IsString({ message: 'must be text' })
  @Length(0, 2000, { message: 'must be 0 to 2000 characters' })
  why?: string;
}
