import { Equals, IsUUID } from 'class-validator';

export class ApproveErasureAddress {
  @IsUUID('all', { message: 'must be an id (uuid)' })
  personId!: string;

  @IsUUID('all', { message: 'must be an id (uuid)' })
  erasureId!: string;
}

export class ApproveErasureRequest {
  /** Typed out, because it is not undone. */
  @Equals('erase this record', { message: 'must be: erase this record' })
  confirmation!: string;
}
