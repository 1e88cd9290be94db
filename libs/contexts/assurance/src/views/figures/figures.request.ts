import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import type { FlowGroup } from '../../domain/figure/flow-definitions.rules';
import { FLOW_GROUPS } from '../../domain/figure/flow-definitions.rules';

const MOST_PERIODS = 36;

export class FiguresRequest {
  /** Figures of one kind; all when absent. */
  @IsOptional() @IsIn(FLOW_GROUPS, { message: `must be one of ${FLOW_GROUPS.join(', ')}` }) group?: FlowGroup;
  /** So many of the newest months or quarters of each; 12 when absent. */
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: `must be a whole number from 1 to ${MOST_PERIODS}` })
  @Min(1, { message: `must be a whole number from 1 to ${MOST_PERIODS}` })
  @Max(MOST_PERIODS, { message: `must be a whole number from 1 to ${MOST_PERIODS}` })
  periods?: number;
}
