import { describe, expect, it } from 'vitest';
import type { ExampleCells } from '../../shared/rules/define-rule';
import { createJudge } from '../../shared/rules/engine';
import type { Layout, RequestKind } from '../../shared/domain/request';
import { cleanRequest, context } from './build-request';

const flags = (kind: RequestKind, cells: ExampleCells, layout: Layout = 'sheet') => {
  const judge = createJudge(context());
  judge.put([cleanRequest(1, kind, cells, layout)]);
  return judge.judgement(1).findings.map((finding) => finding.rule);
};

describe('messy but clean requests', () => {
  it.each<ExampleCells>([
    { name: '\u200b MEENA \u00a0 R  GOWDA\u202c' },
    { mobile: '+91-98450 12345' },
    { mobile: '0091 9845012345' },
    { mobile: '919845012345' },
    { mobile: '0 98450 12345' },
    { mobile: '(+91) 98450.12345' },
    { mobile: '9845012345.0' },
    { mobile: '९८४५० १२३४५' },
    { email: ' <Meena.Gowda@Example-Mail.IN>; ' },
    { email: 'mailto:meena.gowda@example-mail.in.' },
    { group: 'GROUP C (Non-Gazetted)' },
    { group: "Group 'C'" },
    { group: 'Gr. C' },
    { designation: 'POSTAL   ASSISTANT' },
    { designation: 'Multi-Tasking staff' },
    { targetMdo: 'Karnataka Circle' },
    { targetMdo: 'KARNATAKA POSTAL CIRCLE.' },
    { dateOfBirth: '3 Apr 1984' },
    { dateOfBirth: '03.04.84' },
    { dateOfBirth: '449798400000' },
    { officePin: '560 001' },
    { officePin: '५६०००१' },
    { employeeId: "'20117974" },
    { employeeId: '20117974.0' },
    { gender: 'female', category: 'S.C.' },
    { dateOfRetirement: 'NA' },
    { officeName: 'Bengaluru GPO' },
  ])('flags nothing in %j', (cells) => {
    expect(flags('transfer', cells)).toEqual([]);
  });

  it('flags nothing the portal’s pending list does not carry', () => {
    const five = {
      employeeId: '',
      officePin: '',
      dateOfBirth: '',
      currentMdo: null,
      gender: '',
      category: '',
    };
    expect(flags('verification', five, 'portal-pending')).toEqual([]);
  });

  it('flags nothing the portal’s search answer does not carry', () => {
    const few = { mobile: '', employeeId: '', officePin: '', dateOfBirth: '', group: '' };
    expect(flags('verification', few, 'portal-search-json')).toEqual([]);
  });

  it('flags nothing in the seven columns of Case II', () => {
    const seven = { currentMdo: null, officePin: null, gender: null, category: null };
    expect(flags('registration', seven, 'om-case-ii')).toEqual([]);
  });

  it('reads the portal’s words for Gramin Dak Sevaks only in the portal’s own files', () => {
    const cells = { designation: 'Dak Sevak', group: 'Group C' };
    expect(flags('verification', cells, 'portal-bulk-update')).toEqual([]);
    expect(flags('verification', cells)).toEqual(['group-mismatch']);
  });
});
