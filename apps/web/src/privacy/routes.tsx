import { Route, Routes } from 'react-router';
import { NoSuchPage, RoomDoor } from '../doors';
import { useMe } from '../session';
import '../team/team.scss';
import { ObjectionsPage } from './objections-page';
import { PrivacyPage } from './privacy-page';

export function PrivacyRoom() {
  const { role } = useMe();
  const objections = role === 'caldicott-guardian' ? <ObjectionsPage /> : <NoSuchPage />;
  return (
    <RoomDoor room="privacy">
      <div className="lw-desk">
        <Routes>
          <Route index element={<PrivacyPage />} />
          <Route path="objections" element={objections} />
          <Route path="objections/:personId" element={objections} />
          <Route path="*" element={<NoSuchPage />} />
        </Routes>
      </div>
    </RoomDoor>
  );
}
