import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';

export class SignPlanRequest {
  @Matches(/^[0-9a-f]{64}$/, { message: 'must be the contentHash of the plan that was shown' })
  contentHash!: string;

  @IsIn(['agreed', 'not-agreed'], { message: 'must be agreed or not-agreed' })
  outcome!: 'agreed' | 'not-agreed';

  @IsOptional()
  @IsString({ message: 'must be text' })
  @Length(0, 5000, { message: 'must be 0 to 5000 characters' })
  reason?: string;

  /** In which the page around the plan was; the plan is the same in each. */
  @IsOptional()
  @Matches(/^[a-z]{2,3}(-[A-Z]{2})?$/, { message: 'must be a language such as en or cy' })
  language?: string;
}
