import { Notice, Written } from '@alianzas/ui';

/** What the team asked for of a request that came back, on each page where it is answered; nothing while nothing is asked. */
export function Asked({ note }: { note: string | null }) {
  if (note === null) return null;
  return (
    <Notice tone="attention">
      <p>El equipo le pidió:</p>
      <p>
        <Written text={note} />
      </p>
    </Notice>
  );
}
