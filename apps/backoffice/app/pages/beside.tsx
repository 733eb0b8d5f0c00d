import { backoffice } from '@alianzas/paths';

/** What is open beside the step of a case since its decision 5 was taken again. */
export function Beside({ code, activity }: { code: string; activity: number }) {
  return (
    <>
      La decisión 5 se tomó de nuevo: además está abierta la{' '}
      <a href={backoffice.activity(code, activity)}>actividad {activity}</a>, al lado del camino.
    </>
  );
}
