import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, Length, ValidateNested } from 'class-validator';

class GoalWordsRequest {
  @IsString({ message: 'must be an id' })
  @Length(1, 100, { message: 'must be 1 to 100 characters' })
  id!: string;

  @IsString({ message: 'must be text' })
  @Length(1, 2000, { message: 'must be 1 to 2000 characters' })
  text!: string;
}

export class ProgressPrintRequest {
  /** Of the letters, in points. */
  @IsOptional()
  @IsIn([12, 18, 24], { message: 'must be 12, 18 or 24' })
  size?: number;

  /** What the goals of the plan say, as the page shows them: they are kept there and not here. */
  @IsOptional()
  @IsArray({ message: 'must be a list' })
  @ArrayMaxSize(200, { message: 'must be 200 at most' })
  @ValidateNested({ each: true, message: 'must say id and text' })
  @Type(() => GoalWordsRequest)
  goals?: GoalWordsRequest[];
}
