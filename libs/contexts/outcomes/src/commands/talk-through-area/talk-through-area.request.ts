import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import type { LifeArea } from '../../domain/measure/life-areas.rules';
import { LIFE_AREAS } from '../../domain/measure/life-areas.rules';

export class TalkThroughAreaAddress {
  @IsUUID('all', { message: 'must be an id (uuid)' })
  personId!: string;

  @IsUUID('all', { message: 'must be an id (uuid)' })
  conversationId!: string;

  @IsIn(LIFE_AREAS, { message: `must be one of ${LIFE_AREAS.join(', ')}` })
  area!: LifeArea;
}

export class TalkThroughAreaRequest {
  /** What there is to understand: how it is now, and what has worked. */
  @IsOptional()
  @IsString({ message: 'must be text' })
  @Length(0, 2000, { message: 'must be at most 2000 characters' })
  understanding?: string;

  @IsOptional()
  @IsString({ message: 'must be text' })
  @Length(0, 2000, { message: 'must be at most 2000 characters' })
  bestHope?: string;

  @IsOptional()
  @IsString({ message: 'must be text' })
  @Length(0, 2000, { message: 'must be at most 2000 characters' })
  smallestStep?: string;

  /** What the person could do. */
  @IsOptional()
  @IsString({ message: 'must be text' })
  @Length(0, 2000, { message: 'must be at most 2000 characters' })
  me?: string;

  @IsOptional()
  @IsString({ message: 'must be text' })
  @Length(0, 2000, { message: 'must be at most 2000 characters' })
  team?: string;

  @IsOptional()
  @IsString({ message: 'must be text' })
  @Length(0, 2000, { message: 'must be at most 2000 characters' })
  others?: string;

  /** Actions of the plan that were agreed about this area. */
  @IsOptional()
  @IsArray({ message: 'must be a list' })
  @ArrayMaxSize(50, { message: 'must be 50 at most' })
  @IsUUID('all', { each: true, message: 'must be ids (uuid)' })
  actionIds?: string[];
}
