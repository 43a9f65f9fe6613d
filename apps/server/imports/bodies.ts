import { IsId } from '../http/shape.js';

/** What an import is known by; its rows are read beside it, each by itself. */
export class ImportBody {
  @IsId()
  id: string;
}
