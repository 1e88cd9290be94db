import { IsIn, IsUUID } from 'class-validator';
import type { LeftWordSettled } from '../../domain/left-word/left-word.events';
import { SETTLED_HOW } from '../../domain/left-word/left-word.events';

export class SettleLeftWordAddress {
  @IsUUID('all', { message: 'must be an id (uuid)' })
  wordId!: string;
}

export class SettleLeftWordRequest {
  @IsIn(SETTLED_HOW, { message: 'must be they-were-answered, introduced or cannot-tell-who' })
  how!: LeftWordSettled['data']['how'];
}
