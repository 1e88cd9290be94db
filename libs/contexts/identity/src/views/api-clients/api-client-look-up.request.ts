import { IsUUID } from 'class-validator';

export class ApiClientLookUpRequest {
  @IsUUID('all')
  readonly clientId!: string;
}
