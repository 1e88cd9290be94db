import { IsIn, IsString, IsUUID, Length } from 'class-validator';
import type { SafetyTopic } from '../../domain/safety-conversation/safety-conversation.events';
import { SAFETY_TOPICS } from '../../domain/safety-conversation/safety-conversation.rules';

export class CorrectSafetyPassageAddress {
  @IsUUID('all', { message: 'must be an id (uuid)' })
  safetyConversationId!: string;

  @IsIn(SAFETY_TOPICS, { message: `must be one of ${SAFETY_TOPICS.join(', ')}` })
  topic!: SafetyTopic;
}

export class CorrectSafetyPassageRequest {
  @IsString({ message: 'must be text' })
  @Length(1, 10_000, { message: 'must be 1 to 10000 characters' })
  text!: string;
}
