import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsIn, IsString, IsUUID, Length, Matches } from 'class-validator';
import type { DecisionKind } from '../../domain/joint-decision/joint-decision.events';

export class ProposeDecisionRequest {
  @IsUUID('all', { message: 'must be the id of the plan' })
  planId!: string;

  @IsString({ message: 'must be text' })
  @Matches(/\S/, { message: 'must not be empty' })
  @Length(1, 1000, { message: 'must be 1 to 1000 characters' })
  question!: string;

  @ArrayMinSize(2, { message: 'must have at least two answers to choose from' })
  @ArrayMaxSize(10, { message: 'must have at most ten answers to choose from' })
  @ArrayUnique({ message: 'must not have the same answer twice' })
  @IsString({ each: true, message: 'must be texts' })
  @Matches(/\S/, { each: true, message: 'must not have an empty answer' })
  @Length(1, 300, { each: true, message: 'must be 1 to 300 characters each' })
  options!: string[];

  @IsIn(['plan-agreed', 'step-down', 'outreach', 'other'], {
    message: 'must be plan-agreed, step-down, outreach or other',
  })
  kind!: DecisionKind;
}
