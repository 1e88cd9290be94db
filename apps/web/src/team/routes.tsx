import { useEffect } from 'react';
import { Route, Routes } from 'react-router';
import { NoSuchPage, RoomDoor } from '../doors';
import { registerShell } from '../shell/register-shell';
import { AsksPage } from './asks/asks-page';
import { HowAsksReachUsPage } from './asks/how-asks-reach-us-page';
import { ClocksPage } from './clocks/clocks-page';
import { TeamDecisionPage } from './decision/team-decision-page';
import { DuplicatesPage } from './duplicates/duplicates-page';
import { EmergencyPage } from './emergency/emergency-page';
import { FindPage } from './find/find-page';
import { HandOversPage } from './hand-overs/hand-overs-page';
import { AfterwardsPage } from './huddle/afterwards-page';
import { HuddlePage } from './huddle/huddle-page';
import { PairedPage } from './measures/paired-page';
import { PersonRoom } from './person/person-room';
import { StepDownPage } from './step-down/step-down-page';
import { OurServicesPage } from './services/our-services-page';
import { Shortcuts } from './shortcuts';
import './team.scss';
import { FinishItemPage } from './promises/finish-item-page';
import { PromisesPage } from './promises/promises-page';
import { TakeDownPage } from './take-down/take-down-page';
import { TodayPage } from './today/today-page';

export function TeamRoom() {
  useEffect(registerShell, []);
  return (
    <RoomDoor room="team">
      <div className="lw-desk">
        <Routes>
          <Route index element={<TodayPage />} />
          <Route path="huddle" element={<HuddlePage />} />
          <Route path="huddle/afterwards" element={<AfterwardsPage />} />
          <Route path="take-down" element={<TakeDownPage />} />
          <Route path="people/:personId/*" element={<PersonRoom />} />
          <Route path="decisions/:decisionId" element={<TeamDecisionPage />} />
          <Route path="asks" element={<AsksPage />} />
          <Route path="asks/how-they-reach-us" element={<HowAsksReachUsPage />} />
          <Route path="hand-overs" element={<HandOversPage />} />
          <Route path="step-down" element={<StepDownPage />} />
          <Route path="promises" element={<PromisesPage />} />
          <Route path="promises/:itemId" element={<FinishItemPage />} />
          <Route path="paired" element={<PairedPage />} />
          <Route path="clocks" element={<ClocksPage />} />
          <Route path="duplicates" element={<DuplicatesPage />} />
          <Route path="find" element={<FindPage />} />
          <Route path="emergency" element={<EmergencyPage />} />
          <Route path="emergency/:personId" element={<EmergencyPage />} />
          <Route path="services" element={<OurServicesPage />} />
          <Route path="*" element={<NoSuchPage />} />
        </Routes>
        <Shortcuts />
      </div>
    </RoomDoor>
  );
}
