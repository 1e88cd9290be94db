import { IsUUID } from 'class-validator';

export class AcknowledgePromptAddress {
  @IsUUID('all', { message: 'must be an id (uuid)' })
  personId!: string;

  @IsUUID('all', { message: 'must be an id (uuid)' })
  measureId!: string;
}
