import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import type { Audience, Prompt } from '../../domain/story/story.events';
import { AUDIENCES, PROMPTS } from '../../domain/story/audience.rules';

export class PassageAddress {
  @IsUUID('all', { message: 'must be an id (uuid)' })
  introductionId!: string;

  @IsUUID('all', { message: 'must be an id (uuid)' })
  conversationId!: string;

  @IsIn(PROMPTS, { message: `must be one of ${PROMPTS.join(', ')}` })
  prompt!: Prompt;
}

export class AudienceRequest {
  @IsIn(AUDIENCES, { message: `must be one of ${AUDIENCES.join(', ')}` })
  who!: Audience['who'];

  /** Members of the team, when `who` is `named`. */
  @IsOptional()
  @IsArray({ message: 'must be a list of ids' })
  @ArrayMaxSize(50, { message: 'must be 50 at most' })
  @IsUUID('all', { each: true, message: 'must be ids (uuid)' })
  named?: string[];

  asAudience(): Audience {
    return { who: this.who, named: this.who === 'named' ? [...new Set(this.named ?? [])] : [] };
  }
}

export class ChoosePassageAudienceRequest {
  @ValidateNested({ message: 'must say who reads it' })
  @Type(() => AudienceRequest)
  audience!: AudienceRequest;
}
