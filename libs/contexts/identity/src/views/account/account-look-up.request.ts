import { IsOptional, IsString, Length } from 'class-validator';

export class AccountLookUpRequest {
  @IsString()
  @Length(1, 500)
  readonly issuer!: string;

  @IsString()
  @Length(1, 500)
  readonly subject!: string;

  @IsOptional()
  @IsString()
  @Length(1, 500)
  readonly name?: string | null;
}
