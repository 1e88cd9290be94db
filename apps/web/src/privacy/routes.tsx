import { Route, Routes } from 'react-router';
import { NoSuchPage, RoomDoor } from '../doors';
import '../team/team.scss';
import { PrivacyPage } from './privacy-page';

export function PrivacyRoom() {
  return (
    <RoomDoor room="privacy">
      <div className="lw-desk">
        <Routes>
          <Route index element={<PrivacyPage />} />
          <Route path="*" element={<NoSuchPage />} />
        </Routes>
      </div>
    </RoomDoor>
  );
}
