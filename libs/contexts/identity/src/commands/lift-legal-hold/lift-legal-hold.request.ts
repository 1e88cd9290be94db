import { IsUUID } from 'class-validator';

export class LiftLegalHoldAddress {
  @IsUUID('all', { message: 'must be an id (uuid)' })
  personId!: string;

  @IsUUID('all', { message: 'must be an id (uuid)' })
  holdId!: string;
}
