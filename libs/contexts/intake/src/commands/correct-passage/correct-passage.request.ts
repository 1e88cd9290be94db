import { IsIn, IsString, IsUUID, Length } from 'class-validator';
import { PROMPTS } from '../../domain/story/audience.rules';
import type { Prompt } from '../../domain/story/story.events';

export class CorrectPassageAddress {
  @IsUUID('all', { message: 'must be an id (uuid)' })
  introductionId!: string;

  @IsUUID('all', { message: 'must be an id (uuid)' })
  conversationId!: string;

  @IsIn(PROMPTS, { message: `must be one of ${PROMPTS.join(', ')}` })
  prompt!: Prompt;
}

export class CorrectPassageRequest {
  @IsString({ message: 'must be text' })
  @Length(1, 10_000, { message: 'must be 1 to 10000 characters' })
  text!: string;
}
