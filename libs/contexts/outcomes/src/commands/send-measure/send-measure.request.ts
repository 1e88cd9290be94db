import { Matches } from 'class-validator';

export class SendMeasureRequest {
  @Matches(/^[a-z0-9-]{1,40}$/, { message: 'must be the code of a measure' })
  measure!: string;
}
