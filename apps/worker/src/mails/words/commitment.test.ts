import { renderMail } from '@alianzas/mail';
import { expect, test } from 'vitest';
import { links, promised, readerOf } from '../testing.ts';
import { commitmentsToAccept } from './commitment.ts';

test.each([
  { asked: 1, proposed: 0, says: ['o devuélvalos'], listed: ['se compromete a'] },
  { asked: 0, proposed: 1, says: ['puede cambiarlos o retirarlos'], listed: ['canarioverde propuso'] },
  {
    ...{ asked: 2, proposed: 1, listed: ['se compromete a', 'canarioverde propuso'] },
    says: ['Los que escribió el equipo puede devolverlos', 'los que propuso su organización puede cambiarlos'],
  },
])(
  'of $asked written by the team and $proposed proposed by itself, an organization is asked to send back only the first',
  async ({ asked, proposed, says, listed }) => {
    const some = (count: number) => Array.from({ length: count }, (_, index) => promised(index + 1));
    const facts = {
      readers: [{ ...readerOf('uno'), asked: some(asked) }],
      ...{ proposed: some(proposed), ofTheSecretariat: [] },
    };
    const [mail] = commitmentsToAccept(facts, links);
    const { text } = await renderMail(mail!.template, mail!.props);
    for (const words of [...says, ...listed, 'Entregable: Doce jornadas']) expect(text).toContain(words);
    expect(text.includes('devuélvalos') || text.includes('devolverlos')).toBe(asked > 0);
    expect(text.includes('Los propuso') || text.includes('propuso su organización')).toBe(proposed > 0);
  },
);
