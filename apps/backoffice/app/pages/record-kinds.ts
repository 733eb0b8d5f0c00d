import { contentOf, versionInForce } from '@alianzas/domain/procedure';
import type { ListedKind, RecordLine } from '@alianzas/domain/views';
import { channelWord, filingKindWord, kindWord, longDay, statusWord } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';

interface Shown {
  slug: string;
  /** Its name where the procedure's own is not written as a title */
  title?: string;
  /** What a line of it is called, and where it is read */
  label: (line: RecordLine) => string;
  href: (line: RecordLine, code: string) => string;
}

const about = (line: RecordLine) => line.about ?? '';

/** How each record of the closed list is named and reached. */
const shown: Record<ListedKind, Shown> = {
  minutes: {
    slug: 'actas',
    label: (line) => `${line.name}: ${about(line)}`,
    href: (line) => backoffice.acta(line.extra ?? ''),
  },
  proposal: {
    slug: 'propuestas',
    label: (line) => `${kindWord(line.extra)}: ${about(line)}`,
    href: (_line, code) => backoffice.allianceProposal(code),
  },
  networkEntry: {
    slug: 'base-de-datos',
    label: (line) => (line.name ? `${about(line)}: ya estaba en la Red desde el ${longDay(line.name)}` : about(line)),
    href: (line) => backoffice.organization(line.extra ?? ''),
  },
  notice: {
    slug: 'comunicaciones',
    label: (line) => `${channelWord(line.extra ?? '')} a ${about(line)}: ${line.name}`,
    href: (_line, code) => `${backoffice.activity(code, 7)}#comunicaciones`,
  },
  filedCommitments: {
    slug: 'compromisos-radicados',
    title: 'Compromisos radicados',
    label: (line) => `${line.name}: ${filingKindWord(line.extra ?? '')}`,
    href: (_line, code) => backoffice.allianceCommitments(code),
  },
  plan: { slug: 'planes', label: about, href: (_line, code) => backoffice.alliancePlan(code) },
  evidence: {
    slug: 'evidencias',
    // What shows minors is told by its page, which asks why
    label: (line) =>
      `${line.name}. ${line.about ?? 'Con menores de edad'} (${statusWord('evidence', line.extra ?? '').toLowerCase()})`,
    href: (line) => backoffice.evidence(line.id),
  },
  planWithFollowUp: {
    slug: 'planes-con-seguimiento',
    label: (line) => `Seguimiento ${line.name}: ${about(line)}`,
    href: (line, code) => backoffice.planState(code, Number(line.name)),
  },
  resolution: {
    slug: 'resoluciones',
    title: 'Resolución',
    label: (line) => `${line.name}: ${about(line)}`,
    href: () => backoffice.recognitions(),
  },
  balance: {
    slug: 'balances',
    label: (line) => `Vigencia ${line.name} (${statusWord('balance', line.extra ?? '').toLowerCase()})`,
    href: (line) => backoffice.balance(Number(line.name)),
  },
  quantification: {
    slug: 'cuantificaciones',
    label: (line) => `Vigencia ${line.name}`,
    href: (line) => backoffice.quantification(Number(line.name)),
  },
  matrix: {
    slug: 'matriz',
    title: 'Matriz con la relación de las entregas',
    label: (line) => `${about(line)}: ${line.extra === '1' ? '1 entrega' : `${line.extra} entregas`}`,
    href: (_line, code) => backoffice.allianceContributions(code),
  },
};

/** The closed list of a version of the procedure as these pages show it, in its order. */
export function recordKinds(version: number) {
  return contentOf(version).records.map((record) => ({
    ...record,
    slug: shown[record.kind].slug,
    title: shown[record.kind].title ?? record.name,
  }));
}

/** A kind of record by what its address calls it, as the version in force asks for it. */
export function recordKindOf(slug: string | undefined) {
  return recordKinds(versionInForce.number).find((record) => record.slug === slug) ?? null;
}

/** What a kind of record is called under a version. */
export function recordTitle(kind: ListedKind, version: number): string {
  return recordKinds(version).find((record) => record.kind === kind)!.title;
}

/** Where all the records of a kind are listed. */
export function recordListHref(kind: ListedKind): string {
  return backoffice.recordsOfKind(shown[kind].slug);
}

export function recordLabel(line: RecordLine): string {
  return shown[line.kind].label(line);
}

/** Where the record is read: within its first alliance, where it has one. */
export function recordHref(line: RecordLine, code = line.alliances[0] ?? ''): string {
  return shown[line.kind].href(line, code);
}
