import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { contextModule } from '@platform/runtime/context';
import { Platform } from '@platform/runtime/platform.module';
import { mintServiceToken } from '@platform/sign-in/service-token';
import type { WitnessPeer } from '@platform/transparency-log/witness-peer';
import { assuranceAccess } from './assurance.access';
import { AssuranceContext } from './assurance.context';
import { AssuranceWitnesses } from './views/log/witnesses.query';
import { AnnounceAuditSampleController } from './commands/announce-audit-sample/announce-audit-sample.controller';
import { AnnounceAuditSampleHandler } from './commands/announce-audit-sample/announce-audit-sample.handler';
import { DrawAuditSampleHandler } from './commands/draw-audit-sample/draw-audit-sample.handler';
import { EscalateAlertHandler } from './commands/escalate-alert/escalate-alert.handler';
import { PublishEquityHandler } from './commands/publish-equity/publish-equity.handler';
import { PublishFiguresHandler } from './commands/publish-figures/publish-figures.handler';
import { RaiseAlertHandler } from './commands/raise-alert/raise-alert.handler';
import { RecomputeFigureController } from './commands/recompute-figure/recompute-figure.controller';
import { RecomputeFigureHandler } from './commands/recompute-figure/recompute-figure.handler';
import { ResolveAlertController } from './commands/resolve-alert/resolve-alert.controller';
import { ResolveAlertHandler } from './commands/resolve-alert/resolve-alert.handler';
import { SettleAlertHandler } from './commands/settle-alert/settle-alert.handler';
import { SignCheckpointController } from './commands/sign-checkpoint/sign-checkpoint.controller';
import { SignCheckpointHandler } from './commands/sign-checkpoint/sign-checkpoint.handler';
import { WitnessCheckpointHandler } from './commands/witness-checkpoint/witness-checkpoint.handler';
import { watchConsumer } from './integration/consumes/watch.consumer';
import { Log1700000400001 } from './migrations/1700000400001-log';
import { Watch1700000400002 } from './migrations/1700000400002-watch';
import { RowsForTheirReaders1700000400003 } from './migrations/1700000400003-rows-for-their-readers';
import { AuditSamples1700000400104 } from './migrations/1700000400104-audit-samples';
import { Witnesses1700000400103 } from './migrations/1700000400103-witnesses';
import { ExpectedOfNobodyWhoDied1700000400062 } from './migrations/1700000400062-expected-of-nobody-who-died';
import { ExpectedOfNobodyYet1700000400160 } from './migrations/1700000400160-expected-of-nobody-yet';
import { PublishedFigures1700000400100 } from './migrations/1700000400100-published-figures';
import { drawAnnounced } from './reactions/when-checkpoint-is-signed-then-draw-audit-sample/when-checkpoint-is-signed-then-draw-audit-sample.reaction';
import { askWitnesses } from './reactions/when-checkpoint-is-signed-then-witness-checkpoint/when-checkpoint-is-signed-then-witness-checkpoint.reaction';
import { escalateExpired } from './reactions/when-alert-expires-then-escalate-alert/when-alert-expires-then-escalate-alert.reaction';
import { signWaiting } from './reactions/when-events-wait-then-sign-checkpoint/when-events-wait-then-sign-checkpoint.reaction';
import { raiseOverdue } from './reactions/when-expectation-is-overdue-then-raise-alert/when-expectation-is-overdue-then-raise-alert.reaction';
import { publishEnded } from './reactions/when-period-ends-then-publish-figures/when-period-ends-then-publish-figures.reaction';
import { publishEquityOfQuarters } from './reactions/when-quarter-is-published-then-publish-equity/when-quarter-is-published-then-publish-equity.reaction';
import { settleMet } from './reactions/when-fact-arrives-then-settle-alert/when-fact-arrives-then-settle-alert.reaction';
import { AuditSampleRow } from './views/audit-samples/audit-sample.row';
import { AuditSamplesController } from './views/audit-samples/audit-samples.controller';
import { auditSamplesProjection } from './views/audit-samples/audit-samples.projection';
import { AuditSamplesQuery } from './views/audit-samples/audit-samples.query';
import { PathwayListQuery } from './views/audit-samples/pathway-list.query';
import { SampleBundleQuery } from './views/audit-samples/sample-bundle.query';
import { BundleController } from './views/bundle/bundle.controller';
import { BundleQuery } from './views/bundle/bundle.query';
import { recordViewedPublisher } from './integration/publishes/record-viewed.publisher';
import { EvidencePackController } from './views/evidence-pack/evidence-pack.controller';
import { EvidencePackQuery } from './views/evidence-pack/evidence-pack.query';
import { FigureLooks } from './views/figures/figure-looks.query';
import { ASK_GROUPS, askIdentityForGroups } from './views/figures/ask-groups.query';
import type { AskGroups } from './views/figures/equity-release.query';
import { EquityQuery } from './views/figures/equity.query';
import { FigureLookRow } from './views/figures/figure-look.row';
import { figureLooksProjection } from './views/figures/figure-looks.projection';
import { FiguresController } from './views/figures/figures.controller';
import { figuresProjection } from './views/figures/figures.projection';
import { FiguresQuery } from './views/figures/figures.query';
import { PublishedFigureRow } from './views/figures/published-figure.row';
import { checkpointsProjection } from './views/log/checkpoints.projection';
import { CheckpointsQuery } from './views/log/checkpoints.query';
import { LogController } from './views/log/log.controller';
import { LogQuery } from './views/log/log.query';
import { SignedCheckpointRow } from './views/log/signed-checkpoint.row';
import { VerificationController } from './views/verification/verification.controller';
import type { VerifyBundle } from './views/verification/verification.query';
import { VERIFY_BUNDLE, VerificationQuery } from './views/verification/verification.query';
import { AlertRow } from './views/watch/alert.row';
import { WatchController } from './views/watch/watch.controller';
import { watchProjection } from './views/watch/watch.projection';
import { WatchQuery } from './views/watch/watch.query';

export interface AssuranceOptions {
  readonly verify: VerifyBundle;
  /** Who is asked to co-sign each checkpoint; nobody when absent. */
  readonly witnesses?: readonly WitnessPeer[];
  /** How identity is asked in which groups people are; over HTTP when absent. */
  readonly askGroups?: AskGroups;
}

@Module({})
export class AssuranceModule {
  static forRoot({ verify, witnesses: peers = [], askGroups }: AssuranceOptions): DynamicModule {
    const witnesses = new AssuranceWitnesses(peers);
    return contextModule(AssuranceModule, AssuranceContext, {
      name: 'assurance',
      policy: assuranceAccess,
      viewCategory: 'assuranceView',
      rows: [SignedCheckpointRow, AlertRow, PublishedFigureRow, FigureLookRow, AuditSampleRow],
      migrations: [
        Log1700000400001,
        Watch1700000400002,
        RowsForTheirReaders1700000400003,
        ExpectedOfNobodyWhoDied1700000400062,
        PublishedFigures1700000400100,
        Witnesses1700000400103,
        AuditSamples1700000400104,
        ExpectedOfNobodyYet1700000400160,
      ],
      controllers: [
        AnnounceAuditSampleController,
        AuditSamplesController,
        RecomputeFigureController,
        ResolveAlertController,
        SignCheckpointController,
        BundleController,
        EvidencePackController,
        FiguresController,
        LogController,
        VerificationController,
        WatchController,
      ],
      providers: [
        { provide: VERIFY_BUNDLE, useValue: verify },
        { provide: AssuranceWitnesses, useValue: witnesses },
        AnnounceAuditSampleHandler,
        DrawAuditSampleHandler,
        {
          provide: ASK_GROUPS,
          inject: [Platform],
          useFactory: (platform: Platform) =>
            askGroups ??
            askIdentityForGroups(
              () => platform.options.internalUrl('identity'),
              () => mintServiceToken('assurance', 'identity', platform.keyFor('service-token'), platform.clock.now()),
            ),
        },
        EscalateAlertHandler,
        PublishEquityHandler,
        PublishFiguresHandler,
        RaiseAlertHandler,
        RecomputeFigureHandler,
        ResolveAlertHandler,
        SettleAlertHandler,
        SignCheckpointHandler,
        WitnessCheckpointHandler,
        AuditSamplesQuery,
        BundleQuery,
        CheckpointsQuery,
        EvidencePackQuery,
        FigureLooks,
        EquityQuery,
        FiguresQuery,
        LogQuery,
        PathwayListQuery,
        SampleBundleQuery,
        VerificationQuery,
        WatchQuery,
      ],
      parts: () => ({
        projections: [
          checkpointsProjection,
          watchProjection,
          figuresProjection,
          figureLooksProjection,
          auditSamplesProjection,
        ],
        publishers: [recordViewedPublisher],
        consumers: [watchConsumer],
        deadlines: [
          raiseOverdue,
          settleMet,
          escalateExpired,
          signWaiting,
          publishEnded,
          drawAnnounced,
          publishEquityOfQuarters,
          askWitnesses(witnesses),
        ],
      }),
    });
  }
}
