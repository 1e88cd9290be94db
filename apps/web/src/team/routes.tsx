import { Route, Routes } from 'react-router';
import { NoSuchPage, RoomDoor } from '../doors';
import { AsksPage } from './asks/asks-page';
import { TeamDecisionPage } from './decision/team-decision-page';
import { DuplicatesPage } from './duplicates/duplicates-page';
import { EmergencyPage } from './emergency/emergency-page';
import { FindPage } from './find/find-page';
import { HandOversPage } from './hand-overs/hand-overs-page';
import { HuddlePage } from './huddle/huddle-page';
import { PersonRoom } from './person/person-room';
import { OurServicesPage } from './services/our-services-page';
import { Shortcuts } from './shortcuts';
import './team.scss';
import { TodayPage } from './today/today-page';

export function TeamRoom() {
  return (
    <RoomDoor room="team">
      <div className="lw-desk">
        <Routes>
          <Route index element={<TodayPage />} />
          <Route path="huddle" element={<HuddlePage />} />
          <Route path="people/:personId/*" element={<PersonRoom />} />
          <Route path="decisions/:decisionId" element={<TeamDecisionPage />} />
          <Route path="asks" element={<AsksPage />} />
          <Route path="hand-overs" element={<HandOversPage />} />
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
