import { MailLink } from '@alianzas/ui';

/** Who of the secretariat invites, with the address to write to; the team, where nobody is named. */
export function ToWhomToWrite({ professional, professionalEmail }: Invites) {
  if (professional === null) return 'Equipo de la Red';
  return (
    <>
      {professional}
      {professionalEmail ? (
        <>
          {', '}
          <MailLink to={professionalEmail} />
        </>
      ) : null}
    </>
  );
}

export interface Invites {
  professional: string | null;
  professionalEmail: string | null;
}
