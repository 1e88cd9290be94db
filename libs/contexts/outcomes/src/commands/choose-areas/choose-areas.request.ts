import { ArrayMaxSize, IsArray, IsIn } from 'class-validator';
import type { LifeArea } from '../../domain/measure/life-areas.rules';
import { LIFE_AREAS } from '../../domain/measure/life-areas.rules';

export class ChooseAreasRequest {
  @IsArray({ message: 'must be a list' })
  @ArrayMaxSize(LIFE_AREAS.length, { message: 'must be three at most' })
  @IsIn(LIFE_AREAS, { each: true, message: `must be some of ${LIFE_AREAS.join(', ')}` })
  areas!: LifeArea[];
}
