import { IsOptional, Length, Matches } from 'class-validator';

export class GiveAddressRequest {
  @Length(1, 300, { message: 'must be 1 to 300 characters' })
  @Matches(/[\p{L}\p{N}]/u, { message: 'must be an address' })
  @Matches(/^(?:\P{Cc}|\n)*$/u, { message: 'must be lines of text' })
  lines!: string;

  @IsOptional()
  @Matches(/^(?:\s*[A-Za-z]{1,2}\d[A-Za-z\d]?\s*\d[A-Za-z]{2})?\s*$/, { message: 'must be a postcode such as M1 1AA' })
  postcode?: string | null;
}
