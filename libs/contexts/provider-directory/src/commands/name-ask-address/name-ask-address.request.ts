import { IsEmail, IsOptional } from 'class-validator';

export class NameAskAddressRequest {
  /** Null or left out: asks are answered by whoever signs in. */
  @IsOptional()
  @IsEmail({}, { message: 'must be an e-mail address, such as asks@group.example' })
  address?: string | null;
}
