import { IsUUID } from 'class-validator';

export class HoldLifeConversationAddress {
  @IsUUID('all', { message: 'must be an id (uuid)' })
  personId!: string;

  @IsUUID('all', { message: 'must be an id (uuid)' })
  conversationId!: string;
}
