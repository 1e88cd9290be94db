import { IsOptional, IsUUID, Length, Matches } from 'class-validator';

export class MakeAskRequest {
  @IsUUID('loose', { message: 'must be the id of a listed service' })
  serviceId!: string;

  @IsUUID('loose', { message: 'must be the id of a person' })
  personId!: string;

  @Length(1, 4000, { message: 'must be 1 to 4000 characters' })
  @Matches(/^\s*[^\s\0][^\0]*$/, { message: 'must say what would help, without naming the person' })
  need!: string;

  /** Needed for a service that is asked by e-mail. */
  @IsOptional()
  @Length(1, 1000, { message: 'must be 1 to 1000 characters' })
  @Matches(/^\s*[^\s\0][^\0]*$/, { message: 'must say who it is and how to begin, or be left out' })
  forWhoAccepts?: string | null;
}
