import { IsUUID } from 'class-validator';

export class PlaceLeftWordAddress {
  @IsUUID('all', { message: 'must be an id (uuid)' })
  wordId!: string;
}

export class PlaceLeftWordRequest {
  @IsUUID('all', { message: 'must be an id (uuid)' })
  personId!: string;
}
