import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsIn, IsObject, IsOptional, IsString, Length } from 'class-validator';
import type { ApiScope } from '../../domain/api-client/api-client.rules';
import { API_SCOPES } from '../../domain/api-client/api-client.rules';

export class RegisterApiClientRequest {
  @IsString({ message: 'must be text' })
  @Length(1, 80, { message: 'must be 1 to 80 characters' })
  name!: string;

  @IsIn(API_SCOPES, { each: true, message: `must be some of ${API_SCOPES.join(', ')}` })
  @ArrayMinSize(1, { message: 'must have at least one' })
  @ArrayMaxSize(API_SCOPES.length, { message: 'must be each once' })
  @ArrayUnique({ message: 'must be each once' })
  scopes!: ApiScope[];

  /** Its public key as a JWK, when it signs who it is; it is given a secret otherwise. */
  @IsOptional()
  @IsObject({ message: 'must be a key in JWK form' })
  publicKey?: object | null;
}
