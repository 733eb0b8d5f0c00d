import { expect, test } from 'vitest';
import { doerWords } from './doer.ts';

const names = { mia: 'Junta El Retoño', otra: 'Fundación Raíz' };
const done = { actor: 'person:p', data: {}, own: null };

test('an ally reads its own people by name, other organizations by theirs, and the team as the secretariat', () => {
  const own = { person: 'Marta Rincón', organization: 'mia' };
  expect(doerWords({ ...done, own }, names)).toBe('Marta Rincón, por Junta El Retoño');
  expect(doerWords({ ...done, data: { organization: 'otra' } }, names)).toBe('Fundación Raíz');
  expect(doerWords(done, names)).toBe('Otra organización de la alianza');
  expect(doerWords({ ...done, actor: 'staff:p' }, names)).toBe('La Secretaría');
  expect(doerWords({ ...done, actor: 'job:remind' }, names)).toBeUndefined();
});
