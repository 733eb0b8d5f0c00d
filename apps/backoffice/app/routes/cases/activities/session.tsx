import { backoffice } from '@alianzas/paths';
import { ButtonLink, Notice } from '@alianzas/ui';
import type { ScreenProps } from './types.ts';

const WAITS: Readonly<Record<number, string>> = {
  14: 'La alianza espera una sesión de la vigencia donde se decidan los reconocimientos. Una sola acta puede decidir por muchas alianzas.',
  15: 'La alianza espera una sesión de la vigencia donde se decida quién continúa. Se decide por cada organización, con su razón.',
  16: 'La alianza espera el balance final, que se abre cuando todas las alianzas de la vigencia tienen su resultado de la actividad 15.',
};

/** 14, 15 and 16 belong to the cycle: the alliance waits for them. */
export function SessionScreen({ activity, file }: ScreenProps) {
  const href = activity.number === 16 ? backoffice.balance(file.cycle.year) : backoffice.cycle(file.cycle.year);
  return (
    <section className="space-y-4" aria-labelledby="registro">
      <h2 id="registro">Dónde se decide</h2>
      <Notice>{WAITS[activity.number]}</Notice>
      <ButtonLink href={href}>
        {activity.number === 16 ? `Ver el balance ${file.cycle.year}` : `Ver la vigencia ${file.cycle.year}`}
      </ButtonLink>
    </section>
  );
}
