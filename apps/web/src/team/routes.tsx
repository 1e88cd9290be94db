import { Route, Routes } from 'react-router';
import { Page } from '../page';
import { NoSuchPage, RoomDoor } from '../doors';

export function TeamRoom() {
  return (
    <RoomDoor room="team">
      <Routes>
        <Route
          index
          element={
            <Page title="What you owe today">
              <p>There is nothing here yet.</p>
            </Page>
          }
        />
        <Route path="*" element={<NoSuchPage />} />
      </Routes>
    </RoomDoor>
  );
}
