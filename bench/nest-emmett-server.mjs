// The other peer of a command over HTTP: what Nest's own documentation leads to. Nest on Express, a ValidationPipe with
// class-validator, and emmett's command handler. It knows no sign-in, no access, no encryption, no views.
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { CommandHandler } from '@event-driven-io/emmett';
import { Body, Controller, Get, Module, Param, Post, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { openEmmett } from './peers.mjs';

const { values } = parseArgs({ options: { port: { type: 'string' } } });
const { store, close } = await openEmmett(process.env.DATABASE_URL);
const handle = CommandHandler({
  evolve: (plan, { data }) => ({ goals: [...plan.goals, data] }),
  initialState: () => ({ goals: [] }),
  retry: { onVersionConflict: 5 },
});

class SetGoalRequest {}
for (const rule of [IsString(), MinLength(1), MaxLength(2000)]) rule(SetGoalRequest.prototype, 'text');

class PlanController {
  residentBytes() {
    return { residentBytes: process.memoryUsage().rss };
  }

  async setGoal(planId, { text }) {
    const goal = { planId, personId: planId, goalId: randomUUID(), text, setBy: planId };
    const event = { type: 'GoalSet', data: { ...goal, setAt: new Date().toISOString() } };
    const { nextExpectedStreamVersion } = await handle(store, `plan-${planId}`, () => event);
    return { id: goal.goalId, revision: nextExpectedStreamVersion.toString() };
  }
}

/** Decorators as TypeScript would write them down. */
const method = (name, types, decorators, parameters = []) => {
  const target = PlanController.prototype;
  Reflect.defineMetadata('design:paramtypes', types, target, name);
  parameters.forEach((decorate, i) => decorate(target, name, i));
  Reflect.decorate(decorators, target, name, Object.getOwnPropertyDescriptor(target, name));
};
method('residentBytes', [], [Get()]);
method('setGoal', [String, SetGoalRequest], [Post('api/care-plan/plans/:planId/goals')], [Param('planId'), Body()]);
Controller()(PlanController);
class PlanModule {}
Module({ controllers: [PlanController] })(PlanModule);

const app = await NestFactory.create(PlanModule, { logger: false });
app.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true }));
await app.listen(Number(values.port), '127.0.0.1');
process.stdout.write('emmett behind Nest is ready\n');
process.once('SIGTERM', () => {
  app.getHttpServer().closeAllConnections();
  void app
    .close()
    .then(close)
    .finally(() => process.exit(0));
});
