import { Route, Routes } from 'react-router';
import { NoSuchPage } from '../doors';
import { HazardPage } from './hazard-page';
import { SafetyCasePage } from './safety-case-page';
import { StandardPage } from './standard-page';

export function SafetyCase() {
  return (
    <Routes>
      <Route path="/" element={<SafetyCasePage />} />
      <Route path="hazards/:hazardId" element={<HazardPage />} />
      <Route path="standards/:standardId" element={<StandardPage />} />
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  );
}
