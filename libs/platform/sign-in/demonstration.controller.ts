import { Body, Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { checkName } from './demonstration-accounts';
import type { DemonstrationPage } from './demonstration-page';
import { renderDemonstrationPage, renderNothingUnderWay, SOMEONE_NEW } from './demonstration-page';
import { DEMONSTRATION_PAGES, DemonstrationProvider } from './demonstration-provider';
import { sendPage } from './page';
import { WithoutPrincipal } from './principal.guard';

type Chosen = { readonly sub: string } | NonNullable<DemonstrationPage['problem']>;

/** The pages on which an account of the demonstration is chosen. */
@Controller(DEMONSTRATION_PAGES)
@WithoutPrincipal()
export class DemonstrationController {
  constructor(@Inject(DemonstrationProvider) private readonly provider: DemonstrationProvider) {}

  @Get(':uid')
  async show(@Param('uid') uid: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    if (!(await this.provider.isUnderWay(uid, request.raw, reply.raw))) {
      return sendPage(reply, 400, renderNothingUnderWay());
    }
    return this.sendChoice(reply, 200, uid);
  }

  @Post(':uid')
  async choose(
    @Param('uid') uid: string,
    @Body() form: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    if (!(await this.provider.isUnderWay(uid, request.raw, reply.raw))) {
      return sendPage(reply, 400, renderNothingUnderWay());
    }
    const chosen = await this.readChoice(form);
    if (!('sub' in chosen)) return this.sendChoice(reply, 400, uid, chosen);
    const next = await this.provider.finish(chosen.sub, request.raw, reply.raw);
    return reply.header('Cache-Control', 'no-store').redirect(next, 303);
  }

  private async readChoice(form: unknown): Promise<Chosen> {
    const { account, name } = (form ?? {}) as { account?: unknown; name?: unknown };
    if (account === SOMEONE_NEW) {
      const checked = checkName(name);
      if ('problem' in checked) {
        return { sentence: checked.problem, typedName: typeof name === 'string' ? name : '' };
      }
      return this.provider.added.add(checked.name);
    }
    const known = typeof account === 'string' ? await this.provider.findAccount(account) : null;
    return known ?? { sentence: 'Choose one of the accounts on this page.', typedName: null };
  }

  private async sendChoice(reply: FastifyReply, status: number, uid: string, problem?: DemonstrationPage['problem']) {
    const { accounts, added } = this.provider;
    sendPage(reply, status, renderDemonstrationPage({ uid, accounts, added: await added.newest(), problem }));
  }
}
