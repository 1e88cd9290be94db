import { Route, Routes } from 'react-router';
import { JoinAsCarerPage } from '../carers/join-as-carer-page';
import { JoinPage } from '../account/join-page';
import { SessionsPage } from '../account/sessions-page';
import { NoSuchPage } from '../doors';
import { FrontPage } from './front-page';
import { IntroduceCheck } from './introduce-check';
import { IntroduceReceipt } from './introduce-receipt';
import { IntroduceQuestion } from './introduce-question';
import { IntroduceStart } from './introduce-start';
import { ReceiptPage } from './receipt-page';
import { ServicePage } from './service-page';
import { ServicesPage } from './services-page';

export function FrontDoor() {
  return (
    <Routes>
      <Route path="/" element={<FrontPage />} />
      <Route path="introduce" element={<IntroduceStart />} />
      <Route path="introduce/check" element={<IntroduceCheck />} />
      <Route path="introduce/receipt" element={<IntroduceReceipt />} />
      <Route path="introduce/:step" element={<IntroduceQuestion />} />
      <Route path="receipt" element={<ReceiptPage />} />
      <Route path="services" element={<ServicesPage />} />
      <Route path="services/:serviceId" element={<ServicePage />} />
      <Route path="join" element={<JoinPage />} />
      <Route path="join-as-carer" element={<JoinAsCarerPage />} />
      <Route path="sessions" element={<SessionsPage />} />
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  );
}
