import { ActionForm } from '@alianzas/ui';

/** The foot of a page that a link opened: on a computer of several people it is left. */
export function LeaveHere({ action }: { action: string }) {
  return (
    <aside className="wide reading space-y-2 pb-8 print:hidden" aria-label="Este navegador">
      <p className="quiet">¿Otras personas usan este computador o celular?</p>
      <ActionForm action={action} label="No seguir en este navegador" tone="quiet" />
    </aside>
  );
}
