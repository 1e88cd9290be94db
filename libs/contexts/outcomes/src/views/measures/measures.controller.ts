import { Controller, Get } from '@nestjs/common';
import { MeasuresQuery } from './measures.query';

@Controller('api/outcomes/measures')
export class MeasuresController {
  constructor(private readonly measures: MeasuresQuery) {}

  @Get()
  list() {
    return this.measures.list();
  }
}
