import { IsOptional, Matches } from 'class-validator';

export class PlanVersionsRequest {
  @IsOptional()
  @Matches(/^[1-9]\d{0,6}$/, { message: 'must be the number of a version, from 1' })
  readonly number?: string;
}
