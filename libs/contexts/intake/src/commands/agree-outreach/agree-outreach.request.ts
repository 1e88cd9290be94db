import { IsUUID } from 'class-validator';

export class AgreeOutreachRequest {
  @IsUUID('all', { message: 'must be the id of the decision' })
  decisionId!: string;
}
