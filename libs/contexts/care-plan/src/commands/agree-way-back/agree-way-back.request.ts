import { ArrayMaxSize, ArrayUnique, IsISO8601, IsString, IsUUID, Length, Matches } from 'class-validator';

export class AgreeWayBackAddress {
  @IsUUID('all', { message: 'must be the id of the person' })
  personId!: string;
}

export class AgreeWayBackRequest {
  @IsString({ message: 'must be text' })
  @Matches(/\S/, { message: 'must say how one sees that it is time' })
  @Length(1, 2000, { message: 'must be 1 to 2000 characters' })
  signs!: string;

  @IsString({ message: 'must be text' })
  @Length(0, 2000, { message: 'must be at most 2000 characters' })
  helps!: string;

  @IsString({ message: 'must be text' })
  @Matches(/\S/, { message: 'must say whom to call' })
  @Length(1, 500, { message: 'must be 1 to 500 characters' })
  call!: string;

  @ArrayMaxSize(10, { message: 'must name at most ten' })
  @ArrayUnique({ message: 'must name each once' })
  @IsUUID('all', { each: true, message: 'must be ids of carers on the team' })
  namedIds!: string[];

  @IsISO8601({ strict: true }, { message: 'must be a day that there is' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'must be a day such as 2026-03-31' })
  until!: string;

  @IsUUID('all', { message: 'must be the id of the agency that has the person back' })
  agencyId!: string;

  @IsUUID('all', { message: 'must be the id of who has the person back' })
  ownerId!: string;
}
