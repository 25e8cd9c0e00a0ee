import { describe, expect, it } from 'vitest';
import { withPortalGds } from '../../../shared/normalise/portal-gds';
import type { Layout } from '../../../shared/domain/request';
import { cleanRequest, reference } from '../../rules/build-request';

const groupOf = (layout: Layout, designation: string, group: string) =>
  withPortalGds(
    reference,
    ['Others', 'Group C'],
    cleanRequest(1, 'verification', { designation, group }, layout),
  ).fields.group;

describe('the portal’s word for Gramin Dak Sevaks', () => {
  it.each([
    ['portal-bulk-update', 'Dak Sevak', 'Others', 'GDS'],
    ['portal-pending', 'Branch Postmaster', 'group c', 'GDS'],
    ['portal-pending', 'ABPM', 'Others', 'GDS'],
    ['portal-pending', 'Postal Assistant', 'Group C', 'C'],
    ['portal-pending', 'Dak Sevak', 'Group B', 'B'],
    ['sheet', 'Dak Sevak', 'Others', 'Others'],
  ] as const)('in %s, %s with %j is %s', (layout, designation, group, read) => {
    expect(groupOf(layout, designation, group)).toBe(read);
  });
});
