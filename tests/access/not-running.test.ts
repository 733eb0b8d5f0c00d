import {
  aWorld,
  by,
  endAlliance,
  type GivenAlliance,
  givenAlliance,
  must,
  suspendAlliance,
} from '@alianzas/domain/given';
import { backoffice, portal } from '@alianzas/paths';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../apps/backoffice/app/testing.ts';
import { aPortal } from '../../apps/portal/app/testing.ts';

const world = aWorld();
const [inBackoffice, inPortal] = [aBackoffice(world), aPortal(world)];
const lead = () => by(world(), 'lead', 60);

const ACTIVITIES = Array.from({ length: 15 }, (_, n) => n + 2);

/** The page of its open activity, of those beside it, and every other page of the case, in both applications. */
function pagesOf({ code }: GivenAlliance, at: number) {
  const near = at === 8 ? ACTIVITIES : ACTIVITIES.filter((activity) => Math.abs(activity - at) < 2);
  const tabs = [
    ...[backoffice.alliance, backoffice.allianceMeetings, backoffice.allianceCommitments, backoffice.alliancePlan],
    ...[backoffice.allianceEvidence, backoffice.allianceContributions, backoffice.allianceProposal],
    ...[backoffice.allianceRecords, backoffice.allianceInputs],
  ];
  return {
    backoffice: [...near.map((activity) => backoffice.activity(code, activity)), ...tabs.map((path) => path(code))],
    portal: [
      ...[portal.alliance, portal.proposal, portal.commitments, portal.plan, portal.evidence, portal.contributions],
      ...[portal.meetings, portal.outcome],
    ].map((path) => path(code)),
  };
}

/** What the procedure says, and that a suspended case may be resumed, are nobody's task. */
const NOT_OURS = /<(blockquote|footer|header|nav)\b.*?<\/\1>|Nada de su camino se puede cerrar hasta/gs;
/** Words that ask somebody for work. */
const ASKS = [
  /.{30}Para cerrar.{30}|.{30}(?<!no |nada )\b[Ff]altan?\b(?! de ).{30}|.{20}(está|están) por .{20}|.{20}por hacer.{9}|.{20}(?<!no se )[Ee]spera\b.{20}/,
  /.{20}\b(Agregue|Escriba|Registre|Cargue|Elija|Revise|Convoque|Responda|Complete|Apruebe|Acepte|Confirme|Prepare)\b.{40}/,
  /.{20}La (escribe|decide|hace|registra) .{20}|.{20}Antes se cierra.{20}|.{20}[Ss]e cierra (cuando|al) .{20}|.{20}[Ll]e toca.{20}/,
];

async function asked(one: GivenAlliance, at: number): Promise<string[]> {
  const pages = pagesOf(one, at);
  const told: string[] = [];
  const ally = one.organizations[0]!.representative.person;
  for (const [ask, person, paths] of [
    [inBackoffice, world().staff.professional.id, pages.backoffice],
    [inPortal, ally, pages.portal],
  ] as const) {
    for (const path of paths) {
      const answer = await ask(path, person);
      const html = await answer.text();
      expect(answer.status, path).toBe(200);
      const words = wordsOf(`<body>${html.slice(html.indexOf('<main')).replace(NOT_OURS, '')}`);
      told.push(...ASKS.flatMap((pattern) => words.match(pattern)?.[0] ?? []).map((said) => `${path}: ${said}`));
    }
  }
  return told;
}

test.each(ACTIVITIES)(
  'a case that stopped at %i asks nobody for anything on any of its pages',
  async (at) => {
    const one = await givenAlliance(world(), { at });
    expect(await asked(one, at), 'while it runs').not.toEqual([]);
    must(await suspendAlliance(lead(), { alliance: one.id, reason: 'Cambio de sede' }));
    expect.soft(await asked(one, at), 'suspended').toEqual([]);
    must(await endAlliance(lead(), { alliance: one.id, outcome: 'endedEarly', reason: 'Cerró la entidad' }));
    expect.soft(await asked(one, at), 'ended').toEqual([]);
  },
  120_000,
);
