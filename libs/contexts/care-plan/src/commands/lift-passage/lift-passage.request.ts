import { IsIn } from 'class-validator';
import type { Marking } from '../../domain/passage/passage.events';

export class LiftPassageRequest {
  @IsIn(['sensitive', 'sealed'], { message: 'must be sensitive or sealed' })
  sensitivity!: Marking;
}
