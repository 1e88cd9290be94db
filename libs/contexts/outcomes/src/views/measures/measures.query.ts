import { Injectable } from '@nestjs/common';
import { definitions } from '../../domain/measure/definitions.rules';

/** What can be asked: published questions, which anybody may read. */
@Injectable()
export class MeasuresQuery {
  list() {
    return definitions.map(({ code, name, version, source, licence, recall, items }) => ({
      code,
      name,
      version,
      source,
      licence,
      recall,
      items: items.map(({ text, options }) => ({ text, options })),
    }));
  }
}
