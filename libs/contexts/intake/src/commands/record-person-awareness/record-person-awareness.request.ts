import { IsIn, IsString, Length, ValidateIf } from 'class-validator';
import type { Awareness } from '../../domain/introduction/introduction.events';

export class RecordPersonAwarenessRequest {
  @IsIn(['knows-and-agrees', 'knows', 'does-not-know-yet'], {
    message: 'must be knows-and-agrees, knows or does-not-know-yet',
  })
  awareness!: Awareness;

  /** Why they do not know yet. */
  @ValidateIf(
    ({ awareness, why }: RecordPersonAwarenessRequest) => awareness === 'does-not-know-yet' || why !== undefined,
  )
  @IsString({ message: 'must be text' })
  @Length(1, 2000, { message: 'must be 1 to 2000 characters' })
  why?: string;
}
