/**
 * The six files of a command, file name -> content. `names` holds: context ('care-plan'), contextCamel, contextPascal,
 * command ('close-huddle'), commandCamel, commandPascal, stream ('huddle'), streamConst, stateType, eventType, idName,
 * stateFrom and eventFrom (the files the types come from).
 */
export const filesOf = (names) => ({
  [`${names.command}.command.ts`]: command(names),
  [`${names.command}.decide.ts`]: decide(names),
  [`${names.command}.decide.spec.ts`]: decideSpec(names),
  [`${names.command}.handler.ts`]: handler(names),
  [`${names.command}.request.ts`]: request(names),
  [`${names.command}.controller.ts`]: controller(names),
});

const command = (n) => `import type { CommandContext } from '@platform/event-store/command-context';

export class ${n.commandPascal} {
  constructor(
    readonly ${n.idName}: string,
    readonly context: CommandContext,
  ) {}
}
`;

const typeImports = (n) =>
  n.stateFrom === n.eventFrom
    ? `import type { ${[n.stateType, n.eventType].sort().join(', ')} } from '../../domain/${n.stream}/${n.stateFrom}';`
    : `import type { ${n.eventType} } from '../../domain/${n.stream}/${n.eventFrom}';
import type { ${n.stateType} } from '../../domain/${n.stream}/${n.stateFrom}';`;

const decide = (n) => `import type { Decision } from '@platform/decider/decider';
${typeImports(n)}

export type ${n.commandPascal}Refusal = never;

export function ${n.commandCamel}(
  ${n.idName}: string,
  current: ${n.stateType},
): Decision<${n.eventType}, ${n.commandPascal}Refusal> {
  return [];
}
`;

const decideSpec = (n) => `import { given } from '@platform/decider/given-when-then';
import { ${n.streamConst} } from '../../domain/${n.stream}/${n.stream}.state';
import { ${n.commandCamel} } from './${n.command}.decide';

const ${n.idName} = '0b1f6a52-6f43-4d0a-9c1e-0d6f6f1f0001';

describe('${n.command.replaceAll('-', ' ')}', () => {
  it('makes something true that was not', () => {
    const after = given(${n.streamConst}, [])
      .when((state) => ${n.commandCamel}(${n.idName}, state))
      .thenState();
    expect(after).not.toEqual(${n.streamConst}.initial);
  });
});
`;

const handler = (n) => `import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { ${n.streamConst} } from '../../domain/${n.stream}/${n.stream}.state';
import { ${n.contextPascal}Context } from '../../${n.context}.context';
import { ${n.commandPascal} } from './${n.command}.command';
import { ${n.commandCamel} } from './${n.command}.decide';
import type { ${n.commandPascal}Refusal } from './${n.command}.decide';

@CommandHandler(${n.commandPascal})
export class ${n.commandPascal}Handler implements ICommandHandler<${n.commandPascal}> {
  constructor(private readonly ${n.contextCamel}: ${n.contextPascal}Context) {}

  async execute({ ${n.idName}, context }: ${n.commandPascal}): Promise<Outcome<${n.commandPascal}Refusal>> {
    await this.${n.contextCamel}.access.assertMay(context.principal, '${n.action}');
    return this.${n.contextCamel}.platform.streams.decideAndAppend({
      stream: ${n.streamConst},
      id: ${n.idName},
      decide: (state) => ${n.commandCamel}(${n.idName}, state),
      context,
    });
  }
}
`;

const request = (n) => `import { IsUUID } from 'class-validator';

export class ${n.commandPascal}Request {
  @IsUUID(undefined, { message: 'must be an id (uuid)' })
  ${n.idName}!: string;
}
`;

const controller = (n) => `import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { ${n.contextCamel}Refusals } from '../../${n.context}.refusals';
import { ${n.commandPascal} } from './${n.command}.command';
import type { ${n.commandPascal}Refusal } from './${n.command}.decide';
import { ${n.commandPascal}Request } from './${n.command}.request';

@Controller('api/${n.context}/${n.command}')
export class ${n.commandPascal}Controller {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async ${n.verb}(@Body() request: ${n.commandPascal}Request, @AsCommand() context: CommandContext): Promise<CommandAnswer> {
    const command = new ${n.commandPascal}(request.${n.idName}, context);
    const outcome = await this.commands.execute<${n.commandPascal}, Outcome<${n.commandPascal}Refusal>>(command);
    return answer(outcome, ${n.contextCamel}Refusals, { id: request.${n.idName} });
  }
}
`;
