import { Navigate, Route, Routes } from 'react-router';
import { NoSuchPage, RoomDoor } from '../doors';
import { useMe } from '../session';
import '../team/team.scss';
import { VerificationPage } from './verification-page';
import { WatchPage } from './watch-page';

export function AssuranceRoom() {
  return (
    <RoomDoor room="assurance">
      <div className="lw-desk">
        <AssurancePages />
      </div>
    </RoomDoor>
  );
}

function AssurancePages() {
  const { role } = useMe();
  const watches = role === 'hub-coordinator' || role === 'service-manager';
  return (
    <Routes>
      <Route
        index
        element={role === 'hub-coordinator' ? <Navigate to="/assurance/watch" replace /> : <VerificationPage />}
      />
      <Route path="watch" element={watches ? <WatchPage /> : <NoSuchPage />} />
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  );
}
