import { Route, Routes } from 'react-router';
import { NoSuchPage } from '../doors';

export function FrontDoor() {
  return (
    <Routes>
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  );
}
