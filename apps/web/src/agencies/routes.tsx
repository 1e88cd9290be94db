import { Route, Routes } from 'react-router';
import { NoSuchPage, RoomDoor } from '../doors';
import { useMe } from '../session';
import '../team/team.scss';
import { AgenciesPage } from './agencies-page';
import { DirectoriesPage } from './directories-page';
import { MeasuresPage } from './measures-page';
import { PoliciesPage } from './policies-page';
import { ProgramsPage } from './programs-page';
import { StaffPage } from './staff-page';

export function AgenciesRoom() {
  return (
    <RoomDoor room="agencies">
      <div className="lw-desk">
        <Routes>
          <Route index element={<First />} />
          <Route path="policies" element={<PoliciesPage />} />
          <Route path="measures" element={<MeasuresPage />} />
          <Route path="programs" element={<ProgramsPage />} />
          <Route path="directories" element={<DirectoriesPage />} />
          <Route path=":agencyId" element={<StaffPage />} />
          <Route path="*" element={<NoSuchPage />} />
        </Routes>
      </div>
    </RoomDoor>
  );
}

/** Who looks after one agency sees that one; who answers for the alliance sees them all. */
function First() {
  const me = useMe();
  return me.role === 'agency-administrator' ? <StaffPage agencyId={me.practitioner?.agencyId} /> : <AgenciesPage />;
}
