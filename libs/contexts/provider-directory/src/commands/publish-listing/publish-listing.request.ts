import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsUrl,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { WrittenDetails } from '../../domain/service-listing/listing-details.rules';
import { detailsOf } from '../../domain/service-listing/listing-details.rules';
import type { Need } from '../../domain/service-listing/needs.rules';
import { NEED_CODES } from '../../domain/service-listing/needs.rules';
import type { Attendance, Day, Listing, OpenDay } from '../../domain/service-listing/service-listing.events';

/** Says something, and nothing that a database cannot keep. */
const WORDS = /^\s*[^\s\0][^\0]*$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
/** The public feed knows addresses of plain letters only. */
const PLAIN = /^[\x21-\x7e]+$/;

class OpenDayRequest implements OpenDay {
  @IsIn(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], { message: 'must be MO, TU, WE, TH, FR, SA or SU' })
  day!: Day;

  @Matches(TIME, { message: 'must be a time such as 09:00' })
  opensAt!: string;

  @Matches(TIME, { message: 'must be a time such as 17:00' })
  closesAt!: string;
}

const POSTCODE = /^[A-Za-z]{1,2}\d[A-Za-z\d]? ?\d[A-Za-z]{2}$/;
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const BYDAY = /^[+-]?[1-5]?(MO|TU|WE|TH|FR|SA|SU)(,[+-]?[1-5]?(MO|TU|WE|TH|FR|SA|SU)){0,6}$/;
const BYMONTHDAY = /^-?([1-9]|[12]\d|3[01])(,-?([1-9]|[12]\d|3[01])){0,30}$/;

/** A line or a few of words, required or not. */
const Words = (most: number, says: string) => (target: object, property: string) => {
  Length(1, most, { message: `must be 1 to ${most} characters` })(target, property);
  Matches(WORDS, { message: `must say ${says}` })(target, property);
};
/** A number within bounds, required or not. */
const Between = (least: number, most: number, says: string) => (target: object, property: string) => {
  IsNumber({ maxDecimalPlaces: 7 }, { message: `must be ${says}` })(target, property);
  Min(least, { message: `must be at least ${least}` })(target, property);
  Max(most, { message: `must be at most ${most}` })(target, property);
};
const Years = () => (target: object, property: string) => {
  IsOptional()(target, property);
  IsInt({ message: 'must be a whole number of years' })(target, property);
  Between(0, 120, 'a number of years')(target, property);
};
const Several = (most: number, what: string) => (target: object, property: string) => {
  IsOptional()(target, property);
  IsArray({ message: `must be a list of ${what}` })(target, property);
  ArrayMaxSize(most, { message: `must be at most ${most} ${what}` })(target, property);
};
const OneOf = (choices: readonly string[]) =>
  IsIn([...choices], { each: true, message: `must be of ${choices.join(', ')}` });

class PlaceRequest {
  @IsOptional()
  @Words(200, 'what the place is called, or be left out')
  name?: string | null;

  @Words(200, 'the street and number')
  address!: string;

  @Words(100, 'the town or city')
  city!: string;

  @IsOptional()
  @Words(100, 'the county, or be left out')
  county?: string | null;

  @Matches(POSTCODE, { message: 'must be a postcode such as SE1 9AA' })
  postcode!: string;

  @IsOptional()
  @Between(49, 61, 'degrees north, such as 51.5')
  latitude?: number | null;

  @IsOptional()
  @Between(-9, 2, 'degrees east, such as -0.1')
  longitude?: number | null;

  @IsOptional()
  @Words(1000, 'how one gets in, or be left out')
  accessibility?: string | null;
}

class RecurrenceRequest {
  @IsIn(['WEEKLY', 'MONTHLY'], { message: 'must be WEEKLY or MONTHLY' })
  freq!: 'WEEKLY' | 'MONTHLY';

  @IsInt({ message: 'must be a whole number' })
  @Between(1, 52, 'a number of weeks or months')
  interval!: number;

  @IsOptional()
  @Matches(BYDAY, { message: 'must be days such as MO,TH or, of a month, 1TU' })
  byday?: string | null;

  @IsOptional()
  @Matches(BYMONTHDAY, { message: 'must be days of the month such as 1,15' })
  bymonthday?: string | null;

  @IsOptional()
  @Matches(DAY, { message: 'must be a day such as 2026-03-02' })
  from?: string | null;

  @IsOptional()
  @Matches(DAY, { message: 'must be a day such as 2026-12-31' })
  until?: string | null;

  @Matches(TIME, { message: 'must be a time such as 09:00' })
  opensAt!: string;

  @Matches(TIME, { message: 'must be a time such as 17:00' })
  closesAt!: string;
}

class CostOptionRequest {
  @Words(200, 'for whom or what this is')
  option!: string;

  @IsOptional()
  @Between(0, 100_000, 'pounds, such as 2.50')
  amount?: number | null;

  @IsOptional()
  @Words(200, 'what it is for, or be left out')
  amountDescription?: string | null;
}

class ContactRequest {
  @IsOptional()
  @Words(200, 'who it is, or be left out')
  name?: string | null;

  @Words(200, 'what they do there')
  title!: string;
}

class ListingDetailsRequest implements WrittenDetails {
  @Years()
  minimumAge?: number | null;

  @Years()
  maximumAge?: number | null;

  @Several(30, 'languages')
  @Length(1, 60, { each: true, message: 'must each be 1 to 60 characters' })
  @Matches(WORDS, { each: true, message: 'must each name a language' })
  languages?: string[] | null;

  @Several(3, 'ways of taking part')
  @OneOf(['in-person', 'online', 'phone'])
  attendance?: Attendance[] | null;

  @IsOptional()
  @IsIn(['open', 'closed'], { message: 'must be open or closed' })
  bankHolidays?: 'open' | 'closed' | null;

  @Several(20, 'costs')
  @ValidateNested({ each: true, message: 'must say option' })
  @Type(() => CostOptionRequest)
  costOptions?: CostOptionRequest[] | null;

  @Several(50, 'places')
  @ValidateNested({ each: true, message: 'must say address, city and postcode' })
  @Type(() => PlaceRequest)
  places?: PlaceRequest[] | null;

  @Several(28, 'times')
  @ValidateNested({ each: true, message: 'must say freq, interval, opensAt and closesAt' })
  @Type(() => RecurrenceRequest)
  recurrences?: RecurrenceRequest[] | null;

  @Several(50, 'areas')
  @Length(1, 200, { each: true, message: 'must each be 1 to 200 characters' })
  @Matches(WORDS, { each: true, message: 'must each name an area' })
  areas?: string[] | null;

  @Several(10, 'contacts')
  @ValidateNested({ each: true, message: 'must say title' })
  @Type(() => ContactRequest)
  contacts?: ContactRequest[] | null;

  @Several(NEED_CODES.length, 'needs')
  @OneOf(NEED_CODES)
  needs?: Need[] | null;

  @IsOptional()
  @Words(500, 'what is different just now, or be left out')
  alert?: string | null;

  @IsOptional()
  @IsBoolean({ message: 'must be true or false' })
  temporarilyClosed?: boolean | null;

  @IsOptional()
  @Words(300, 'who answers asks, or be left out')
  askContact?: string | null;
}

export class PublishListingRequest {
  @Length(1, 200, { message: 'must be 1 to 200 characters' })
  @Matches(WORDS, { message: 'must say what the service is called' })
  name!: string;

  @Length(1, 200, { message: 'must be 1 to 200 characters' })
  @Matches(WORDS, { message: 'must say what the organisation is called' })
  organisationName!: string;

  @Length(1, 5000, { message: 'must be 1 to 5000 characters' })
  @Matches(WORDS, { message: 'must say what the service does' })
  description!: string;

  @Length(1, 2000, { message: 'must be 1 to 2000 characters' })
  @Matches(WORDS, { message: 'must say who the service is for' })
  eligibility!: string;

  @IsOptional()
  @Length(1, 500, { message: 'must be 1 to 500 characters' })
  @Matches(WORDS, { message: 'must say what it costs, or be left out' })
  fees?: string | null;

  @IsOptional()
  @Matches(/^[A-Za-z]{1,2}\d[A-Za-z\d]? ?\d[A-Za-z]{2}$/, { message: 'must be a postcode such as SE1 9AA' })
  postcode?: string | null;

  @IsOptional()
  @Matches(/^\+?[\d ()-]{3,25}$/, { message: 'must be a telephone number of digits and spaces' })
  phone?: string | null;

  @IsOptional()
  @IsEmail({}, { message: 'must be an email address' })
  @MaxLength(254, { message: 'must be at most 254 characters' })
  @Matches(PLAIN, { message: 'must be an email address of plain letters' })
  email?: string | null;

  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true }, { message: 'must start with https:// or http://' })
  @MaxLength(500, { message: 'must be at most 500 characters' })
  @Matches(PLAIN, { message: 'must be a web address of plain letters' })
  url?: string | null;

  @IsOptional()
  @IsArray({ message: 'must be a list of days' })
  @ArrayMaxSize(28, { message: 'must be at most 28 openings a week' })
  @ValidateNested({ each: true, message: 'must say day, opensAt and closesAt' })
  @Type(() => OpenDayRequest)
  days?: OpenDayRequest[] | null;

  @IsOptional()
  @Length(1, 1000, { message: 'must be 1 to 1000 characters' })
  @Matches(WORDS, { message: 'must say something, or be left out' })
  capacityNote?: string | null;

  @IsOptional()
  @ValidateNested({ message: 'must be the details of a listing' })
  @Type(() => ListingDetailsRequest)
  details?: ListingDetailsRequest | null;

  toListing(): Listing {
    return {
      name: this.name,
      organisationName: this.organisationName,
      description: this.description,
      eligibility: this.eligibility,
      fees: this.fees ?? null,
      postcode: this.postcode?.toUpperCase() ?? null,
      phone: this.phone ?? null,
      email: this.email ?? null,
      url: this.url ?? null,
      days: (this.days ?? []).map(({ day, opensAt, closesAt }) => ({ day, opensAt, closesAt })),
      capacityNote: this.capacityNote ?? null,
      ...(this.details && { details: detailsOf(this.details) }),
    };
  }
}
