import { renderMail } from '@alianzas/mail';
import { expect, test } from 'vitest';
import { joined } from '../samples.testing.ts';
import { links } from '../testing.ts';
import { memberJoined } from './member.ts';

test('who may take a person out is told to do it, and not to ask for it', async () => {
  const [paola] = joined.team;
  const german = { name: 'Germán Ruiz', email: 'german@equipo.test', takesOut: true };
  const drafts = memberJoined({ ...joined, team: [paola!, german] }, links);
  const to = async (email: string) => {
    const one = drafts.find((draft) => draft.to === email)!;
    return (await renderMail(one.template, one.props)).text;
  };
  expect(await to(german.email)).toContain('retírela en la página de la organización');
  expect(await to(german.email)).not.toContain('pídale');
  expect(await to(paola!.email)).toContain('pídale a la líder o a la dirección');
});
