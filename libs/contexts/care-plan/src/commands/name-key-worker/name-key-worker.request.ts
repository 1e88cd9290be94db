import { IsUUID } from 'class-validator';

export class NameKeyWorkerRequest {
  @IsUUID('all', { message: 'must be an id (uuid)' })
  memberId!: string;

  @IsUUID('all', { message: 'must be an id (uuid)' })
  agencyId!: string;
}
