import { IsString, IsUUID, Length, Matches } from 'class-validator';

export class HoldFarewellAddress {
  @IsUUID('all', { message: 'must be the id of the plan' })
  planId!: string;
}

export class HoldFarewellRequest {
  @IsUUID('all', { message: 'must be the id of the decision to say farewell' })
  decisionId!: string;

  @IsString({ message: 'must be text' })
  @Matches(/\S/, { message: 'must say something to the person' })
  @Length(1, 2000, { message: 'must be 1 to 2000 characters' })
  words!: string;
}
