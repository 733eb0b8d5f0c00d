import { ActionForm, Details, type Hidden } from '@alianzas/ui';

/** What takes something out asks first, without script: folded, then the act itself. */
export function TakeOut(props: { what: string; says: string; action: string; hidden: Hidden }) {
  const { what, says, action, hidden } = props;
  return (
    <Details summary={`Quitar ${what}`}>
      <div className="space-y-3">
        <p>{says}</p>
        <ActionForm action={action} hidden={hidden} label={`Sí, quitar ${what}`} />
      </div>
    </Details>
  );
}
