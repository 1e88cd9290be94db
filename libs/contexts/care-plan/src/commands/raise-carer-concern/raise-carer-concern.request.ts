import { IsBoolean, IsUUID, Length, Matches } from 'class-validator';

export class RaiseCarerConcernAddress {
  @IsUUID('all', { message: 'must be an id (uuid)' })
  personId!: string;
}

export class RaiseCarerConcernRequest {
  @Length(1, 5000, { message: 'must be 1 to 5000 characters' })
  @Matches(/\S/, { message: 'must say what you want the team to know' })
  words!: string;

  @IsBoolean({ message: 'must say whether the person may read it (true or false)' })
  mayBeShownToThePerson!: boolean;
}
