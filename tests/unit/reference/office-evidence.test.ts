import { describe, expect, it } from 'vitest';
import { builtInReference } from '../../../electron/reference/built-in-reference';

const read = builtInReference().officeEvidence;
const DIRECTORATE = 'Postal Directorate';
const CEPT = 'Centre for Excellence in Postal Technology (CEPT)';

describe('an office name', () => {
  it.each([
    ['CEPT Unit, Chennai', CEPT],
    ['O/o GM (CEPT), Bengaluru', CEPT],
    ['Centre for Excellence in Postal Technology', CEPT],
    ['RAKNPA Ghaziabad', 'RAKNPA'],
    ['RAK National Postal Academy', 'RAKNPA'],
    ['PTC Mysuru', 'Postal Training Centre (PTC) Mysore'],
    ['Postal Training Centre, Baroda', 'Postal Training Centre, Vadodara'],
    ['O/o the Director, PTC, Saharanpur', 'Postal Training Centre, Saharanpur'],
    ['PLI Directorate, Chanakyapuri', DIRECTORATE],
    ['BD Directorate', DIRECTORATE],
    ['Parcel & CSS Dte', DIRECTORATE],
    ['Dak Bhawan, Sansad Marg, New Delhi', DIRECTORATE],
    ['Training Division, Dak Bhawan', DIRECTORATE],
    ['O/o DDG (Training), Dak Bhawan', DIRECTORATE],
  ])('reveals the MDO: %s', (name, mdo) => {
    expect(read(name)).toMatchObject({ kind: 'mdo', mdo: { name: mdo } });
  });

  it('puts an RTC in its circle, not in a PTC', () => {
    expect(read('RTC Bhubaneswar')).toMatchObject({ mdo: { name: 'Odisha Postal Circle' } });
  });

  it.each([
    'PTC Moradabad',
    'PTC Angul',
    'PTC Dergaon',
    'PTC Udhampur',
    'PTC Haflong',
    'PTC Madhuban',
    'Police Training Centre, Vadodara',
    'RTC Hempur',
    'CEPT University Ahmedabad',
    'Dak Bhawan, Patna',
    'Directorate of Education',
    'Training Division',
    'PO Division',
    'Estates Division',
    'Mandya',
    '',
  ])('reveals nothing: %s', (name) => {
    expect(read(name)).toEqual({ kind: 'none' });
  });

  it.each([
    'Bengaluru GPO',
    'Mandya HO',
    'Mandya H.O',
    'RMS Q Division',
    'Hosur S.O',
    'Hosur BO',
    'Mandya Sub Division',
    'O/o SSPOs Mysuru',
    'Circle Office, Bengaluru',
    'Bengaluru NSH',
    'PTC Campus SO',
    'PTC Campus SO, Mysuru',
    'Mysuru Division',
    'Sorting Division, Bengaluru',
    'Directorate of Accounts (Postal), Nagpur',
  ])('is plainly an ordinary office: %s', (name) => {
    expect(read(name)).toEqual({ kind: 'ordinary' });
  });
});
