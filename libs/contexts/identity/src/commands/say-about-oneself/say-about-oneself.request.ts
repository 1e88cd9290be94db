import { IsIn, IsOptional, Length, Matches } from 'class-validator';
import type { Aspect } from '../../domain/about-oneself/about-oneself.rules';
import { ASPECTS } from '../../domain/about-oneself/about-oneself.rules';

export class SayAboutOneselfRequest {
  @IsIn(ASPECTS, { message: `must be one of ${ASPECTS.join(', ')}` })
  aspect!: Aspect;

  @IsOptional()
  @Matches(/^[a-z-]{1,60}$/, { message: 'must be a line of the list, or nothing to take it back' })
  code: string | null = null;

  @IsOptional()
  @Length(0, 100, { message: 'must be up to 100 characters' })
  @Matches(/^\P{Cc}*$/u, { message: 'must be on one line' })
  words: string | null = null;
}
