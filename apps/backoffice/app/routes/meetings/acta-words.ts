import type { KeptItem } from '@alianzas/domain/acta';
import { hoursTyped } from '@alianzas/domain/platform/inputs';
import type { ActaPage } from '@alianzas/domain/views';
import { committeeWord, complianceWord, correctedBy, listed } from '@alianzas/lexicon';
import { FIELDS } from './acta-fields.ts';
import { type Begun, isAskedAt, type Slot, shownAt } from './acta-slots.ts';

type Content = KeptItem['content'];
/** What is said, or was only begun, of one activity. */
type Of<N extends Content['activity']> = Extract<Content, { activity: N }> | Begun;

/** What the acta says in one place, as terms and their answers. */
export function contentRows(content: Content, page: ActaPage, slot: Slot): { term: string; detail: string }[] {
  if (content.activity === 1) return committeeRows(content, page);
  if (content.activity === 12) return followUpRows(content, page, slot);
  const rows = FIELDS[content.activity].flatMap(({ name, label, choices }) => {
    const value = shownAt(content, name);
    if (name === 'minutesUsed' && (value || isAskedAt(slot, name)))
      return [{ term: label, detail: effortWord(content) }];
    if (value === undefined || value === '') return [];
    return [{ term: label, detail: choices ? labelOf(choices, value) : value }];
  });
  return content.activity === 14 ? [...rows, { term: 'Registro', detail: recordWord(content) }] : rows;
}

function committeeRows(content: Of<1>, page: ActaPage) {
  const names = new Map(page.initiatives.map((one) => [one.id, one.name]));
  return [
    { term: 'Comité', detail: content.committee ? committeeWord(content.committee) : '' },
    {
      term: 'Iniciativas priorizadas',
      detail: listed((content.initiatives ?? []).map((id) => names.get(id) ?? '')),
    },
  ];
}

/** Once it is approved, each activity as it was called then; until then, as the plan in force calls it. */
function followUpRows(content: Of<12>, page: ActaPage, slot: Slot) {
  const known = [...(slot.alliance?.plan ?? []), ...page.followed];
  const plan = new Map(known.map((one) => [one.id, `${one.number}. ${one.title}`]));
  const rows = (content.activities ?? []).map(({ activity, compliance, observation, dueOn }) => ({
    term: plan.get(activity) ?? 'Actividad reemplazada del plan',
    detail: [compliance && complianceWord(compliance), observation, dueOn && correctedBy(dueOn)]
      .filter(Boolean)
      .join('. '),
  }));
  return [...rows, { term: 'Horas empleadas', detail: effortWord(content) }];
}

/** Nobody works no time at all: that, as a blank, is an effort that was not said. */
function effortWord(content: Content): string {
  const minutes = 'minutesUsed' in content ? content.minutesUsed : undefined;
  if (!minutes) return 'Sin registrar';
  return typeof minutes === 'number' ? hoursTyped(minutes) : minutes;
}

function recordWord(content: Of<14>): string {
  return content.recordKind === 'resolution' ? `Resolución ${content.resolutionNumber ?? ''}` : 'Acta de reunión';
}

function labelOf(choices: readonly { value: string; label: string }[], value: string): string {
  return choices.find((one) => one.value === value)?.label ?? '';
}
