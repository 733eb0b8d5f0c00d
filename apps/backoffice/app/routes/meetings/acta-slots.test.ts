import type { ActaItem } from '@alianzas/domain/acta';
import { itemContent } from '@alianzas/domain/acta/inputs';
import type { ActaPage } from '@alianzas/domain/views';
import { expect, test } from 'vitest';
import { atTheirPlaces, itemsElsewhere, openSlots, saidAt, shownAt, slotsOf } from './acta-slots.ts';

const alliance = (id: string, step: number, ...organizations: string[]) => ({
  ...{ id, code: id, title: id, step, professionalId: 'p', professional: 'P', plan: [] },
  parties: organizations.map((organization) => ({
    organization,
    name: organization,
    answer: null as 'yes' | 'no' | null,
  })),
});

function page(activities: number[], ...alliances: ReturnType<typeof alliance>[]) {
  return { meeting: { activities }, alliances } as unknown as Pick<ActaPage, 'meeting' | 'alliances'>;
}

test('a session has a place for each organization of each alliance', () => {
  const slots = slotsOf(page([14, 15], alliance('a', 14, 'x', 'y'), alliance('b', 14, 'z')));
  expect(slots.map(({ n, activity, party }) => `${n}:${activity}:${party?.organization}`)).toEqual([
    '0:14:x',
    '1:14:y',
    '2:14:z',
    '3:15:x',
    '4:15:y',
    '5:15:z',
  ]);
});

test('a committee has one place, of nobody; a follow-up has one an alliance', () => {
  expect(slotsOf(page([1]))).toEqual([{ n: 0, activity: 1, alliance: null, party: null }]);
  expect(slotsOf(page([12], alliance('a', 12, 'x', 'y')))).toHaveLength(1);
});

test('nothing is asked of an alliance that is past the activity, unless it was said', () => {
  const both = page([14, 15], alliance('a', 15, 'x'));
  expect(openSlots(both, []).map(({ activity }) => activity)).toEqual([15]);
  const content = { activity: 14, recognised: 'yes', reason: 'r', recordKind: 'minutes' } as const;
  const items = [{ position: 1, allianceId: 'a', organizationId: 'x', internal: false, content }];
  const open = openSlots(both, items);
  expect(open.map(({ activity }) => activity)).toEqual([14, 15]);
  expect(saidAt(open[0]!, items)).toBe(content);
});

test('what was said is shown as its field: a list one a line, an object by its dot', () => {
  const content = { actions: ['Pintar', 'Sembrar'], liaison: { name: 'Rosa' } };
  expect(shownAt(content, 'actions')).toBe('Pintar\nSembrar');
  expect(shownAt(content, 'liaison.name')).toBe('Rosa');
  expect(shownAt(null, 'actions')).toBeUndefined();
});

test('decision 5 is asked again of who has NO, though the alliance is past it', () => {
  const past = alliance('a', 9, 'x', 'y');
  past.parties[1]!.answer = 'no';
  expect(openSlots(page([5], past), []).map(({ party }) => party?.organization)).toEqual(['y']);
});

test('what the acta says in no place of its form is drawn all the same, of every kind', () => {
  for (const { shape } of itemContent.options) {
    const activity = shape.activity.value;
    const both = page([activity], alliance('a', 14, 'x'));
    const [slot] = slotsOf(both);
    const content = { activity } as ActaItem['content'];
    const at = { allianceId: slot!.alliance?.id ?? null, organizationId: slot!.party?.organization ?? null };
    const first = { position: 1, internal: false, content, ...at };
    const again = { ...first, position: 2 };
    const stranger = { ...first, position: 3, allianceId: 'b', organizationId: 'z' };
    expect(itemsElsewhere(both, [first])).toEqual([]);
    expect(itemsElsewhere(both, [first, again, stranger]).map(({ slot: { n } }) => n)).toEqual([2, 3]);
  }
});

test('what was typed of an organization stays of it, though another joined its case before it', () => {
  const typed = (organization: string) => ({ activity: '14', alliance: 'a', organization, reason: organization });
  const posted = [typed('x'), typed('y')];
  const slots = slotsOf(page([14], alliance('a', 14, 'w', 'x')));
  expect(atTheirPlaces(posted, slots)).toEqual([null, typed('x'), typed('y')]);
  expect(atTheirPlaces(undefined, slots)).toBeUndefined();
});
