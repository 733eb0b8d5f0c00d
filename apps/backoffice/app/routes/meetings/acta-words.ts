import type { ActaItem } from '@alianzas/domain/acta';
import { hoursTyped } from '@alianzas/domain/platform/inputs';
import type { ActaPage } from '@alianzas/domain/views';
import { committeeWord, complianceWord, listed } from '@alianzas/lexicon';
import { FIELDS } from './acta-fields.ts';
import { type Slot, shownAt } from './acta-slots.ts';

type Content = ActaItem['content'];

/** What the acta says in one place, as terms and their answers. */
export function contentRows(content: Content, page: ActaPage, slot: Slot): { term: string; detail: string }[] {
  if (content.activity === 1) return committeeRows(content, page);
  if (content.activity === 12) return followUpRows(content, page, slot);
  const rows = FIELDS[content.activity].flatMap(({ name, label, choices }) => {
    const value = shownAt(content, name);
    if (name === 'minutesUsed') return [{ term: label, detail: effortWord(content) }];
    if (value === undefined || value === '') return [];
    return [{ term: label, detail: choices ? labelOf(choices, value) : value }];
  });
  return content.activity === 14 ? [...rows, { term: 'Registro', detail: recordWord(content) }] : rows;
}

function committeeRows(content: Extract<Content, { activity: 1 }>, page: ActaPage) {
  const names = new Map(page.initiatives.map((one) => [one.id, one.name]));
  return [
    { term: 'Comité', detail: committeeWord(content.committee) },
    {
      term: 'Iniciativas priorizadas',
      detail: listed(content.initiatives.map((id) => names.get(id) ?? '')),
    },
  ];
}

/** Once it is approved, each activity as it was called then; until then, as the plan in force calls it. */
function followUpRows(content: Extract<Content, { activity: 12 }>, page: ActaPage, slot: Slot) {
  const known = [...(slot.alliance?.plan ?? []), ...page.followed];
  const plan = new Map(known.map((one) => [one.id, `${one.number}. ${one.title}`]));
  const rows = content.activities.map(({ activity, compliance, observation }) => ({
    term: plan.get(activity) ?? 'Actividad reemplazada del plan',
    detail: [complianceWord(compliance), observation].filter(Boolean).join('. '),
  }));
  return [...rows, { term: 'Horas empleadas', detail: effortWord(content) }];
}

/** Nobody works no time at all: that, as a blank, is an effort that was not said. */
function effortWord(content: Content): string {
  const minutes = 'minutesUsed' in content ? content.minutesUsed : undefined;
  return minutes ? hoursTyped(minutes) : 'Sin registrar';
}

function recordWord(content: Extract<Content, { activity: 14 }>): string {
  return content.recordKind === 'resolution' ? `Resolución ${content.resolutionNumber ?? ''}` : 'Acta de reunión';
}

function labelOf(choices: readonly { value: string; label: string }[], value: string): string {
  return choices.find((one) => one.value === value)?.label ?? '';
}
