import { IsUUID } from 'class-validator';

export class ReturnCarerConcernAddress {
  @IsUUID('all', { message: 'must be an id (uuid)' })
  personId!: string;

  @IsUUID('all', { message: 'must be an id (uuid)' })
  concernId!: string;
}
