import { IsUUID } from 'class-validator';

export class NameScribeRequest {
  /** Somebody of the team. */
  @IsUUID('all', { message: 'must be an id (uuid)' })
  memberId!: string;
}
