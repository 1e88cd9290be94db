import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsISO8601,
  IsOptional,
  IsString,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';

class NamedRequest {
  @IsString({ message: 'must be an id' })
  @Length(1, 100, { message: 'must be 1 to 100 characters' })
  id!: string;

  @IsString({ message: 'must be text' })
  @Length(1, 300, { message: 'must be 1 to 300 characters' })
  name!: string;
}

export class PlanPrintRequest {
  /** Of the letters, in points. */
  @IsOptional()
  @IsIn([12, 18, 24], { message: 'must be 12, 18 or 24' })
  size?: number;

  /** Passages kept apart that are to be in it, each by its name: `formulation/sealed`. */
  @IsOptional()
  @IsArray({ message: 'must be a list' })
  @ArrayMaxSize(20, { message: 'must be 20 at most' })
  @Matches(/^[a-z]+(-[a-z]+)*\/(sensitive|sealed)$/, {
    each: true,
    message: 'must be a section and a marking, such as formulation/sealed',
  })
  apart?: string[];

  /** The instant at which it stood so, which is past; of today when it is not given. */
  @IsOptional()
  @IsISO8601({ strict: true }, { message: 'must be an instant such as 2026-03-02T09:00:00Z' })
  asOf?: string;

  /** What the reader calls the person and the team; nobody is named here whom they do not name. */
  @IsOptional()
  @IsArray({ message: 'must be a list' })
  @ArrayMaxSize(200, { message: 'must be 200 at most' })
  @ValidateNested({ each: true, message: 'must say id and name' })
  @Type(() => NamedRequest)
  names?: NamedRequest[];
}
