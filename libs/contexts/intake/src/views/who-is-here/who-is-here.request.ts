import { IsBoolean, IsUUID } from 'class-validator';

export class HereRequest {
  /** Made by the page for itself: somebody may have several open. */
  @IsUUID(undefined, { message: 'must be the id of a page' })
  pageId!: string;

  @IsBoolean({ message: 'must be true or false' })
  leaving!: boolean;
}
