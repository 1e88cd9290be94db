import { IsString, IsUUID, Length, Matches } from 'class-validator';

export class RewordWayBackAddress {
  @IsUUID('all', { message: 'must be the id of the person' })
  personId!: string;
}

export class RewordWayBackRequest {
  @IsString({ message: 'must be text' })
  @Matches(/\S/, { message: 'must say how one sees that it is time' })
  @Length(1, 2000, { message: 'must be 1 to 2000 characters' })
  signs!: string;

  @IsString({ message: 'must be text' })
  @Length(0, 2000, { message: 'must be at most 2000 characters' })
  helps!: string;
}
