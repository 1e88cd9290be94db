import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import type { DecisionKind } from '../../domain/joint-decision/decision-policy.rules';
import { DECISION_KINDS } from '../../domain/joint-decision/decision-policy.rules';

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

  @IsOptional()
  @ArrayMinSize(1, { message: 'must name at least one answer' })
  @ArrayMaxSize(9, { message: 'must leave at least one answer that does not' })
  @ArrayUnique({ message: 'must name each answer once' })
  @IsInt({ each: true, message: 'must be places of answers, from 0' })
  @Min(0, { each: true, message: 'must be places of answers, from 0' })
  @Max(9, { each: true, message: 'must be places of answers, from 0' })
  goesAheadWith?: number[] | null;

  @IsIn(DECISION_KINDS, { message: `must be one of ${DECISION_KINDS.join(', ')}` })
  kind!: DecisionKind;

  @IsOptional()
  @IsISO8601({ strict: true }, { message: 'must be a day that there is' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'must be a day such as 2026-03-31' })
  answerBy?: string | null;

  @IsOptional()
  @IsISO8601({ strict: true }, { message: 'must be a day that there is' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'must be a day such as 2026-03-31' })
  decideBy?: string | null;

  @IsOptional()
  @IsUUID('all', { message: 'must be the id of the decision that this one would replace' })
  supersedesId?: string | null;

  @IsOptional()
  @IsString({ message: 'must be text' })
  @Length(0, 5000, { message: 'must be at most 5000 characters' })
  supersedingReason?: string | null;
}
