import { IsIn } from 'class-validator';
import { NEED_CODES } from '../../domain/service-listing/needs.rules';
import type { Need } from '../../domain/service-listing/needs.rules';

export class TakeBackNothingFoundRequest {
  @IsIn(NEED_CODES, { message: 'must be one of the needs that services are listed under' })
  need!: Need;
}
