import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import type { SafetyTopic } from '../../domain/safety-conversation/safety-conversation.events';
import { SAFETY_TOPICS } from '../../domain/safety-conversation/safety-conversation.rules';
import { AUDIENCES } from '../../domain/story/audience.rules';
import type { Audience } from '../../domain/story/story.events';

export class SafetyPassageAddress {
  @IsUUID('all', { message: 'must be an id (uuid)' })
  safetyConversationId!: string;

  @IsIn(SAFETY_TOPICS, { message: `must be one of ${SAFETY_TOPICS.join(', ')}` })
  topic!: SafetyTopic;
}

class ReadersRequest {
  @IsIn(AUDIENCES, { message: `must be one of ${AUDIENCES.join(', ')}` })
  who!: Audience['who'];

  /** Members of the team, when `who` is `named`. */
  @IsOptional()
  @IsArray({ message: 'must be a list of ids' })
  @ArrayMaxSize(50, { message: 'must be 50 at most' })
  @IsUUID('all', { each: true, message: 'must be ids (uuid)' })
  named?: string[];
}

export class ChooseSafetyAudienceRequest {
  @ValidateNested({ message: 'must say who reads it' })
  @Type(() => ReadersRequest)
  audience!: ReadersRequest;

  asAudience(): Audience {
    const { who, named = [] } = this.audience;
    return { who, named: who === 'named' ? [...new Set(named)] : [] };
  }
}
