import type { Choices } from '@alianzas/domain/views';
import { Notice } from '@alianzas/ui';

/** Over a form that opens an alliance, while there is no initiative that it could serve. */
export function NoInitiatives({ initiatives }: Pick<Choices, 'initiatives'>) {
  if (initiatives.length > 0) return null;
  return (
    <Notice tone="attention">
      Ninguna vigencia abierta tiene iniciativas priorizadas, y toda alianza atiende al menos una: abra la vigencia o
      cierre primero su actividad 1.
    </Notice>
  );
}
