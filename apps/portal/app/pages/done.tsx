import { Banner } from '@alianzas/ui';
import { useSearchParams } from '@remix-run/react';

/** What each confirmation says; a code that is not here shows nothing. */
const SENTENCES: Record<string, string> = {
  saved: 'Guardamos sus cambios.',
  'invitation-accepted': 'Aceptó la invitación. Desde aquí puede seguir su alianza.',
};

/** The confirmation of what the form before this page did. */
export function DoneBanner() {
  const [search] = useSearchParams();
  const sentence = SENTENCES[search.get('hecho') ?? ''];
  return sentence ? <Banner kind="done" title={sentence} /> : null;
}
