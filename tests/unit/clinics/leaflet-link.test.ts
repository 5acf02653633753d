import { expect, it } from 'vitest';
import { leafletFragment, readLeafletLink } from '../../../src/clinics/leaflet-link.ts';

it('brings a clinic and its number through a link', () => {
  for (const clinic of [
    { name: 'Eastfield’s Clinic & Spine Center', phone: '202-555-0143' },
    { name: 'Praxis Süd #1', phone: '+49 (30) 555 0143' },
    { name: 'Northway Clinic (sample)', phone: '202.555.0143 ext. 12' },
  ]) {
    expect(readLeafletLink(leafletFragment(clinic))).toEqual(clinic);
  }
});

it.each([
  '',
  '#side-2',
  '#clinic=Eastfield',
  '#phone=202-555-0143',
  '#clinic=Eastfield&phone=call+nobody',
  '#clinic=Eastfield&phone=202-555-0143+or+pay+first',
  `#clinic=${'long '.repeat(20)}&phone=202-555-0143`,
])('takes nothing from %s', (fragment) => {
  expect(readLeafletLink(fragment)).toBeNull();
});
