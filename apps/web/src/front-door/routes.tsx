import { Route, Routes } from 'react-router';
import { JoinAsCarerPage } from '../carers/join-as-carer-page';
import { JoinPage } from '../account/join-page';
import { SessionsPage } from '../account/sessions-page';
import { NoSuchPage } from '../doors';
import { AnswerByCodePage } from '../progress/answer-by-code-page';
import { AnswerAnAskPage } from './answer-an-ask';
import { ComparePage } from './compare-page';
import { CrisisPage } from './crisis-page';
import { MailboxPage } from '../messages/mailbox-page';
import { OpenedPage } from '../messages/opened-page';
import { Finding } from './finding';
import { FrontPage } from './front-page';
import { IntroduceCheck } from './introduce-check';
import { IntroduceReceipt } from './introduce-receipt';
import { IntroduceContinue } from './introduce-continue';
import { IntroduceSaved } from './introduce-saved';
import { IntroduceSomeone } from './introduce-someone';
import { IntroduceSomeoneReceipt } from './introduce-someone-receipt';
import { IntroduceQuestion } from './introduce-question';
import { IntroduceStart } from './introduce-start';
import { PaperForm } from './paper-form';
import { ReceiptPage } from './receipt-page';
import { ServicePage } from './service-page';
import { ServicesPage } from './services-page';
import { TellUsPage } from './tell-us-page';
import { WhatHappensNextPage } from './what-happens-next';

export function FrontDoor() {
  return (
    <Routes>
      <Route path="/" element={<FrontPage />} />
      <Route path="introduce" element={<IntroduceStart />} />
      <Route path="introduce/check" element={<IntroduceCheck />} />
      <Route path="introduce/receipt" element={<IntroduceReceipt />} />
      <Route path="introduce/continue" element={<IntroduceContinue />} />
      <Route path="introduce/saved" element={<IntroduceSaved />} />
      <Route path="introduce-someone" element={<IntroduceSomeone />} />
      <Route path="introduce-someone/receipt" element={<IntroduceSomeoneReceipt />} />
      <Route path="tell-us" element={<TellUsPage />} />
      <Route path="what-happens-next" element={<WhatHappensNextPage />} />
      <Route path="crisis-help" element={<CrisisPage />} />
      <Route path="paper-form" element={<PaperForm />} />
      <Route path="introduce/:step" element={<IntroduceQuestion />} />
      <Route path="receipt" element={<ReceiptPage />} />
      <Route path="answer-an-ask" element={<AnswerAnAskPage />} />
      <Route path="answer-questions" element={<AnswerByCodePage />} />
      <Route element={<Finding />}>
        <Route path="services" element={<ServicesPage />} />
        <Route path="services/compare" element={<ComparePage />} />
        <Route path="services/:serviceId" element={<ServicePage />} />
      </Route>
      <Route path="join" element={<JoinPage />} />
      <Route path="m/:token" element={<OpenedPage />} />
      <Route path="demonstration-mailbox" element={<MailboxPage />} />
      <Route path="join-as-carer" element={<JoinAsCarerPage />} />
      <Route path="sessions" element={<SessionsPage />} />
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  );
}
