import { randomUUID } from 'node:crypto';
import { recordDialogueSpace } from '../alliance/index.ts';
import { bogotaDay } from '../platform/index.ts';
import { allyFactsOf, continuityOf, decideCategory, involvementOf } from '../recognition/index.ts';
import { dayOf, type OnStage } from './case.ts';
import { as, must, type Stage } from './stage.ts';

const talks = [
  {
    kind: 'listening',
    agreements: 'Cada grupo contó cómo vive el ruido y las basuras. Se acordó un mapa de puntos críticos.',
    disagreements: 'No hubo acuerdo sobre el cierre de la calle los domingos.',
  },
  {
    kind: 'agreement',
    agreements: 'Horarios para sacar la basura y un grupo que avisa antes de cada jornada.',
    disagreements: '',
  },
] as const;

/** The spaces of dialogue of a pact under its methodology, once its working table was held. */
export async function talk(stage: Stage, one: OnStage): Promise<void> {
  const ctx = as(stage, 'profesional', dayOf(one, 8));
  for (const said of talks) {
    must(
      await recordDialogueSpace(ctx, {
        key: randomUUID(),
        alliance: one.id,
        heldOn: bogotaDay(ctx.now),
        place: 'Salón comunal',
        citizens: 'Vecinas, recicladores y comerciantes de la plaza',
        institutions: 'Alcaldía Local, UAESP y Secretaría de Cultura, Recreación y Deporte',
        ...said,
      }),
    );
  }
}

/** The categories of the allies of some cases, as their facts show them. */
export async function categorise(stage: Stage, cases: readonly OnStage[], days: number): Promise<void> {
  const ctx = as(stage, 'director', days);
  const allies = new Set(cases.flatMap((one) => one.organizations.map(({ id }) => id)));
  for (const organization of allies) {
    const facts = await allyFactsOf(ctx, organization);
    const grounds = { involvement: involvementOf(facts), continuity: continuityOf(facts) };
    must(await decideCategory(ctx, { key: randomUUID(), organization, ...grounds, reason: '' }));
  }
}
