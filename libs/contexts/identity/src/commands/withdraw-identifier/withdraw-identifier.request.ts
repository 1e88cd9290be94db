import { IsIn } from 'class-validator';
import type { WithdrawnBecause } from '../../domain/identifiers/identifiers.events';
import { WITHDRAWN_BECAUSE } from '../../domain/identifiers/identifiers.events';

export class WithdrawIdentifierRequest {
  @IsIn(WITHDRAWN_BECAUSE, { message: 'must be mistyped, somebody-elses or replaced' })
  because!: WithdrawnBecause;
}
