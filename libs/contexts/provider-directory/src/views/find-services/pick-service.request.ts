import { IsOptional, Matches, MaxLength } from 'class-validator';

export class PickServiceRequest {
  @IsOptional()
  @MaxLength(200, { message: 'must be at most 200 characters' })
  @Matches(/^[^\0]*$/, { message: 'must be words to search for' })
  search?: string;
}
