import { IsString, IsUUID, Length } from 'class-validator';

export class CarryHuddleItemRequest {
  @IsUUID(undefined, { message: 'must be the id of the open huddle' })
  huddleId!: string;

  @IsString({ message: 'must be text' })
  @Length(1, 1000, { message: 'must be 1 to 1000 characters' })
  reason!: string;
}
