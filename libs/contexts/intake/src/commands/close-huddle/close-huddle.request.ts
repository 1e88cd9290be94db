import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, IsString, IsUUID, Length, ValidateNested } from 'class-validator';

class ReasonRequest {
  @IsUUID(undefined, { message: 'must be the id of an introduction' })
  introductionId!: string;

  @IsString({ message: 'must be text' })
  @Length(1, 1000, { message: 'must be 1 to 1000 characters' })
  reason!: string;
}

class ItemReasonRequest {
  @IsUUID(undefined, { message: 'must be the id of an item' })
  itemId!: string;

  @IsString({ message: 'must be text' })
  @Length(1, 1000, { message: 'must be 1 to 1000 characters' })
  reason!: string;
}

export class CloseHuddleRequest {
  @IsArray({ message: 'must be a list, empty when nobody waits' })
  @ArrayMaxSize(500, { message: 'must be at most 500' })
  @ValidateNested({ each: true })
  @Type(() => ReasonRequest)
  reasons!: ReasonRequest[];

  @IsOptional()
  @IsArray({ message: 'must be a list' })
  @ArrayMaxSize(500, { message: 'must be at most 500' })
  @ValidateNested({ each: true })
  @Type(() => ItemReasonRequest)
  itemReasons?: ItemReasonRequest[];

  @IsOptional()
  @IsString({ message: 'must be text' })
  @Length(1, 1000, { message: 'must be 1 to 1000 characters' })
  reasonForTheRest?: string;
}
