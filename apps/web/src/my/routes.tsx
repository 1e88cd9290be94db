import { Route, Routes } from 'react-router';
import { NoSuchPage, RoomDoor } from '../doors';

export function MySpaceRoom() {
  return (
    <RoomDoor room="my">
      <Routes>
        <Route path="*" element={<NoSuchPage />} />
      </Routes>
    </RoomDoor>
  );
}
