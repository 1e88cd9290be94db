import { Matches } from 'class-validator';

export class PauseServiceRequest {
  /** The day on which it takes asks again. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'must be a day, such as 2026-03-09' })
  until!: string;
}
