import { IsISO8601, IsString, Length, Matches } from 'class-validator';

export class RecordLicenceAddress {
  @Matches(/^[a-z0-9-]{1,40}$/, { message: 'must be the code of a measure' })
  measure!: string;
}

export class RecordLicenceRequest {
  @IsString({ message: 'must be text' })
  @Length(3, 200, { message: 'must be 3 to 200 characters: the number of the licence, or where its terms are' })
  reference!: string;

  @Matches(/^(19|20)\d\d-\d\d-\d\d$/, { message: 'must be a day such as 2026-03-02' })
  @IsISO8601({ strict: true }, { message: 'must be a day of the calendar' })
  validUntil!: string;
}
