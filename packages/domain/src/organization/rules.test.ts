import { expect, test } from 'vitest';
import { refusal } from '../given.ts';
import type { OrganizationFacts } from './inputs.ts';
import { NATURAL_PERSON, organizationKinds } from './kinds.ts';
import { admit, mayBeLinked } from './rules.ts';

const foundation: OrganizationFacts = { name: 'Fundación Inventada', kind: 'FUNDACION', nit: '900373913' };

test('an organization is admitted with the check digit that belongs to its NIT', () => {
  expect(admit(foundation)).toEqual({
    ok: true,
    value: {
      kind: 'FUNDACION',
      sector: 'private',
      nit: '900373913',
      dv: '4',
      dependency: null,
      needsLegalReview: false,
      signs: [],
    },
  });
});

test('R-252 a natural person is never admitted, with a NIT or without', () => {
  expect(refusal(admit({ name: 'Alguien', kind: NATURAL_PERSON }))).toBe('organization.naturalPerson');
  expect(refusal(admit({ name: 'Alguien', kind: NATURAL_PERSON, nit: '900373913-4' }))).toBe(
    'organization.naturalPerson',
  );
  expect(organizationKinds.map((kind) => kind.code)).not.toContain(NATURAL_PERSON);
});

test('an unknown kind is refused', () => {
  expect(refusal(admit({ ...foundation, kind: 'OTRO' as never }))).toBe('organization.kindUnknown');
});

test('a kind that has a NIT must give it', () => {
  expect(refusal(admit({ ...foundation, nit: undefined }))).toBe('organization.nitMissing');
  expect(refusal(admit({ name: 'Secretaría', kind: 'DIST_CENTRAL', dependency: 'Dirección' }))).toBe(
    'organization.nitMissing',
  );
});

test('a kind that has none is not asked for a NIT', () => {
  expect(refusal(admit({ ...foundation, kind: 'COLECTIVO' }))).toBe('organization.nitNotExpected');
  expect(admit({ name: 'Colectivo', kind: 'COLECTIVO' })).toMatchObject({
    ok: true,
    value: { needsLegalReview: true, nit: null },
  });
});

test('only community bodies and international ones may have no NIT', () => {
  const mayLack = organizationKinds.filter(({ nit }) => nit === 'optional' || nit === 'none');
  expect(mayLack.every(({ sector, code }) => sector === 'community' || code === 'ORG_INT')).toBe(true);
  expect(organizationKinds.filter(({ sector }) => sector === 'community').length).toBe(mayLack.length - 1);
  expect(mayLack.filter(({ nit }) => nit === 'none').map(({ code }) => code)).toEqual(['COLECTIVO', 'RED_MESA']);
});

test('public bodies share a NIT, so their dependency tells them apart', () => {
  const body: OrganizationFacts = { name: 'Secretaría', kind: 'DIST_CENTRAL', nit: '899999061-9' };
  expect(refusal(admit(body))).toBe('organization.dependencyMissing');
  expect(admit({ ...body, dependency: 'Dirección' }).ok).toBe(true);
});

test('a wrong check digit and an unreadable NIT are refused', () => {
  expect(refusal(admit({ ...foundation, nit: '900373913-5' }))).toBe('nit.checkDigit');
  expect(refusal(admit({ ...foundation, nit: 'pendiente' }))).toBe('nit.unreadable');
});

test('R-254 an organization is linked only once somebody verified its legal nature', () => {
  expect(refusal(mayBeLinked({ verified: null }))).toBe('organization.legalNatureUnverified');
  expect(mayBeLinked({ verified: { by: 'alguien', at: new Date(0) } }).ok).toBe(true);
});
