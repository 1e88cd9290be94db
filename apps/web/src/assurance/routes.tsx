import { Route, Routes } from 'react-router';
import { Page } from '../page';
import { NoSuchPage, RoomDoor } from '../doors';

export function AssuranceRoom() {
  return (
    <RoomDoor room="assurance">
      <Routes>
        <Route
          index
          element={
            <Page title="Assurance">
              <p>There is nothing here yet.</p>
            </Page>
          }
        />
        <Route path="*" element={<NoSuchPage />} />
      </Routes>
    </RoomDoor>
  );
}
